import { useRef } from 'preact/hooks';
import type { Browse } from '../../data/browse/browse';
import type { Finish as FinishOf } from '../../data/browse/finish';
import type { BrowseState } from '../../data/browse/state';
import { dayText } from '../dates';
import { LeftOut } from '../LeftOut';
import { t } from '../text';
import { periodText } from './period-text';

export interface FinishProps {
  state: BrowseState;
  finish: FinishOf;
  browse: Pick<Browse, 'show' | 'setHiding' | 'showDismissed'>;
  /** Shows the reading list. */
  onList(): void;
}

/** What stands after the last paper: whether all have been seen, where to go on, and what is not shown. */
export function Finish({ state, finish, browse, onList }: FinishProps) {
  const { left, isThrough, next, before } = finish;
  const said = useRef<HTMLParagraphElement>(null);
  return (
    <div class="finish" data-testid="finish" data-done={left === 0 && isThrough}>
      <p class={left > 0 ? undefined : 'done'} ref={said} tabIndex={-1}>
        {saidText(state, finish)}
      </p>
      <p class="acts">
        {next && (
          <button type="button" class="button" data-testid="unread-day" onClick={() => browse.show('day', next.date)}>
            {t('triage.next_day', [dayText(next.date, 'of-year'), next.count])}
          </button>
        )}
        {!next && before && (
          <button type="button" class="button" data-testid="day-before" onClick={() => browse.show('day', before)}>
            {t('browse.day_before', [dayText(before, 'of-year')])}
          </button>
        )}
        {state.period === 'day' && (
          <button type="button" class="button" data-testid="to-week" onClick={() => browse.show('week')}>
            {t('browse.to_week')}
          </button>
        )}
        <button type="button" class="button" data-testid="to-list" onClick={onList}>
          {t('triage.to_list')}
        </button>
      </p>
      <LeftOut
        hidden={finish.hidden}
        dismissed={finish.dismissed}
        showsDismissed={state.showsDismissed}
        onShowHidden={() => {
          // The button goes, and what it shows stands above.
          said.current?.focus();
          browse.setHiding({ saved: false, seen: false });
        }}
        onShowDismissed={browse.showDismissed}
      />
    </div>
  );
}

/** That all of a period have been seen; undefined where they have not, or nobody knows. */
export function doneText(state: BrowseState, finish: FinishOf): string | undefined {
  const isDone = state.ranked && finish.left === 0 && finish.isThrough;
  return isDone ? saidText(state, finish) : undefined;
}

function saidText(state: BrowseState, { left, isThrough }: FinishOf): string {
  const { period, date, ranked = [] } = state;
  if (left > 0) return t('triage.unfinished', left);
  if (period === 'unread') return t('browse.all_seen');
  const name = period === 'day' && date ? dayText(date, 'of-year') : periodText(period, date);
  return isThrough ? t('triage.finished', [name, ranked.length]) : t('browse.end', [name, ranked.length]);
}
