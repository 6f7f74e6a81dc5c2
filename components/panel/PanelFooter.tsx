import type { PanelState } from '../../data/panel/state';
import { isOffered } from '../../data/reading-list/act';
import { actText } from '../act-text';
import { problemText } from '../problem-text';
import { t } from '../text';

export interface PanelFooterProps extends Pick<PanelState, 'lastAct' | 'undone' | 'actProblem' | 'copied'> {
  /** Now, ms since the epoch. */
  now: number;
  onUndo(): void;
  onHelp(): void;
}

/** What went wrong, or what was just done and can be undone; else the keys. */
export function PanelFooter({ lastAct, undone, actProblem, copied, now, onUndo, onHelp }: PanelFooterProps) {
  const offered = lastAct && isOffered(lastAct, now) ? lastAct : undefined;
  return (
    <footer>
      <p role="status" class="said">
        {actProblem
          ? problemText(actProblem)
          : copied
            ? t('panel.copied')
            : offered && (
                <>
                  {actText(offered)}{' '}
                  <button type="button" class="link" data-testid="undo" onClick={onUndo}>
                    {t('undo.do')}
                  </button>
                </>
              )}
      </p>
      {!actProblem && !copied && !undone && !offered && (
        <button type="button" class="hint" data-testid="help" onClick={onHelp}>
          <kbd>j</kbd>
          <kbd>k</kbd> {t('keys.move_short')} <kbd>x</kbd> {t('keys.select_short')} <kbd>?</kbd> {t('keys.name')}
        </button>
      )}
    </footer>
  );
}
