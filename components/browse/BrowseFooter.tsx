import type { Browse } from '../../data/browse/browse';
import type { BrowseAct, BrowseState } from '../../data/browse/state';
import { FreshnessLine } from '../papers/FreshnessLine';
import { problemText } from '../problem-text';
import { Said } from '../Said';
import { t } from '../text';

export interface BrowseFooterProps {
  state: BrowseState;
  /** Now, ms since the epoch. */
  now: number;
  browse: Pick<Browse, 'undo' | 'showHelp'>;
  /** Opens the options for digests. */
  onOptions(): void;
}

/** What was just done and can be undone; else the keys, and how fresh the library is. */
export function BrowseFooter({ state, now, browse, onOptions }: BrowseFooterProps) {
  const { problem, undone, lastAct, updates, freshness } = state;
  const text = problem ? problemText(problem) : undone && t('undo.done', [actText(undone)]);
  return (
    <footer>
      <Said text={text} undoable={lastAct && actText(lastAct)} onUndo={browse.undo} />
      {!text && !lastAct && (
        <>
          <button type="button" class="hint" data-testid="help" onClick={() => browse.showHelp(true)}>
            {/* What is old is told at length. */}
            {freshness?.state !== 'stale' && (
              <span class="hint-keys">
                <kbd>j</kbd> <kbd>k</kbd> {t('keys.move_short')} <kbd>x</kbd> {t('triage.dismiss')}
              </span>
            )}
            <kbd>?</kbd> {t('keys.name')}
          </button>
          <FreshnessLine updates={updates} freshness={freshness} now={now} onOptions={onOptions} />
        </>
      )}
    </footer>
  );
}

function actText({ kind }: BrowseAct): string {
  switch (kind) {
    case 'dismiss':
      return t('triage.dismissed');
    case 'keep':
      return t('browse.act_keep');
    case 'see-all':
      return t('browse.act_see_all');
    case 'save':
      return t('browse.act_save');
    case 'remove':
      return t('act.remove', 1);
  }
}
