import type { DayEntry } from '../../data/library/records';
import { isOffered, type LastAct } from '../../data/reading-list/act';
import type { ListProblem } from '../../data/reading-list/problem';
import { actText } from '../act-text';
import { problemText } from '../problem-text';
import { t } from '../text';

export interface FooterProps {
  latest: DayEntry | undefined;
  /** Now, ms since the epoch. */
  now: number;
  lastAct: LastAct | undefined;
  saveProblem: ListProblem | undefined;
  copied: boolean;
  onUndo(): void;
  onHelp(): void;
}

/** What was just done and can be undone; else the keys, and how old the digest is. */
export function Footer({ latest, now, lastAct, saveProblem, copied, onUndo, onHelp }: FooterProps) {
  const months = latest ? Math.floor((now - Date.parse(latest.date)) / (30.44 * 86_400_000)) : 0;
  const offered = lastAct && !copied && isOffered(lastAct, now) ? lastAct : undefined;
  return (
    <footer>
      <p role="status" class="said">
        {saveProblem && problemText(saveProblem)}
        {!saveProblem && copied && t('panel.copied')}
        {!saveProblem && offered && (
          <>
            {actText(offered)}{' '}
            <button type="button" class="link" data-testid="undo" onClick={onUndo}>
              {t('undo.do')}
            </button>
          </>
        )}
      </p>
      {!offered && !saveProblem && !copied && (
        <>
          <button type="button" class="hint" data-testid="help" onClick={onHelp}>
            <kbd>j</kbd>
            <kbd>k</kbd> {t('keys.move_short')} <kbd>s</kbd> {t('save.do')} <kbd>?</kbd> {t('keys.name')}
          </button>
          {months > 0 && <span class="stale">{t('stale.months', months)}</span>}
        </>
      )}
    </footer>
  );
}
