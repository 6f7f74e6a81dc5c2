import type { Popup } from '../../data/popup/popup';
import type { PopupState, TriageAct } from '../../data/popup/state';
import { undoneNext } from '../../data/popup/triage';
import { isOffered } from '../../data/reading-list/act';
import { actText } from '../act-text';
import { FreshnessLine } from '../papers/FreshnessLine';
import { problemText } from '../problem-text';
import { Said } from '../Said';
import { t } from '../text';

interface FooterProps {
  state: PopupState;
  popup: Pick<Popup, 'undo' | 'showHelp' | 'openDigestOptions'>;
  /** Now, ms since the epoch. */
  now: number;
}

/** What was just done and can be undone; else the keys, and how fresh the digest is. */
export function Footer({ state, popup, now }: FooterProps) {
  const { saveProblem, copied, freshness, updates } = state;
  const text = saveProblem ? problemText(saveProblem) : copied ? t('panel.copied') : undefined;
  const undoable = undoableText(state, now);
  return (
    <footer>
      <Said text={text} undoable={undoable} onUndo={popup.undo} />
      {!text && !undoable && (
        <>
          <button type="button" class="hint" data-testid="help" onClick={() => popup.showHelp(true)}>
            {/* What is old is told at length. */}
            {freshness?.state !== 'stale' && (
              <>
                <kbd>j</kbd>
                <kbd>k</kbd> {t('keys.move_short')} <kbd>s</kbd> {t('save.do')}{' '}
              </>
            )}
            <kbd>?</kbd> {t('keys.name')}
          </button>
          <FreshnessLine updates={updates} freshness={freshness} now={now} onOptions={popup.openDigestOptions} />
        </>
      )}
    </footer>
  );
}

/** What an undo would take back, as it is said; undefined where nothing is offered. */
function undoableText(state: PopupState, now: number): string | undefined {
  const triaged = undoneNext(state);
  if (triaged) return triageText(triaged);
  return state.lastAct && isOffered(state.lastAct, now) ? actText(state.lastAct) : undefined;
}

function triageText({ kind, before }: TriageAct): string {
  return kind === 'dismissed' ? t('triage.dismissed') : t('triage.seen', before.size);
}
