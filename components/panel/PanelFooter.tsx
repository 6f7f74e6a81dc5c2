import type { PanelState } from '../../data/panel/state';
import { isOffered } from '../../data/reading-list/act';
import { actText } from '../act-text';
import { problemText } from '../problem-text';
import { Said } from '../Said';
import { t } from '../text';

export interface PanelFooterProps {
  state: Pick<PanelState, 'lastAct' | 'undone' | 'isWorking' | 'actProblem' | 'copied'>;
  /** Now, ms since the epoch. */
  now: number;
  onUndo(): void;
  onHelp(): void;
}

/** What is being done, what went wrong, or what was just done and can be undone; else the keys. */
export function PanelFooter({ state, now, onUndo, onHelp }: PanelFooterProps) {
  const text = saidText(state);
  const offered = state.lastAct && isOffered(state.lastAct, now) ? state.lastAct : undefined;
  return (
    <footer>
      <Said text={text} undoable={offered && actText(offered)} onUndo={onUndo} />
      {!text && !offered && (
        <button type="button" class="hint" data-testid="help" onClick={onHelp}>
          <kbd>j</kbd>
          <kbd>k</kbd> {t('keys.move_short')} <kbd>x</kbd> {t('keys.select_short')} <kbd>?</kbd> {t('keys.name')}
        </button>
      )}
    </footer>
  );
}

function saidText({ isWorking, actProblem, copied, undone }: PanelFooterProps['state']): string | undefined {
  if (isWorking) return t('panel.working');
  if (actProblem) return problemText(actProblem);
  if (copied) return t('panel.copied');
  return undone && t('undo.done', [actText(undone)]);
}
