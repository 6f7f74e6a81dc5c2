import { useMemo, useRef } from 'preact/hooks';
import type { Browse } from '../../data/browse/browse';
import { finishOf } from '../../data/browse/finish';
import { isDated } from '../../data/browse/period';
import { unreadOn, unreadTotal } from '../../data/browse/shown';
import type { BrowseState } from '../../data/browse/state';
import type { Panel } from '../../data/panel/panel';
import { KeyHelp } from '../KeyHelp';
import { AnswerLine } from '../papers/AnswerLine';
import { SearchBox } from '../SearchBox';
import { t } from '../text';
import { BrowseFooter } from './BrowseFooter';
import { BrowsePapers, noPapersText } from './BrowsePapers';
import { CalendarPart } from './CalendarPart';
import { doneText } from './Finish';
import { FoundPapers, noFoundText } from './FoundPapers';
import { BROWSE_KEYS } from './keys';
import { PeriodTabs } from './PeriodTabs';

export interface BrowseViewProps {
  state: BrowseState;
  browse: Browse;
  panel: Pick<Panel, 'setStatus'>;
  /** The day of the week that weeks begin on: 0 is Sunday. */
  weekStart: number;
  /** Now, ms since the epoch. */
  now: number;
  /** Shows the reading list. */
  onList(): void;
  /** Opens the options for digests. */
  onOptions(): void;
}

/** The whole library, by days and by what is looked for. */
export function BrowseView({ state, browse, panel, weekStart, now, onList, onOptions }: BrowseViewProps) {
  const scroller = useRef<HTMLElement>(null);
  const { marks, saved, looked, fresh, period, date, month, query } = state;
  const unread = useMemo(() => unreadOn(state), [marks, saved, looked, fresh]);
  const total = useMemo(() => unreadTotal(state), [marks, saved, looked, fresh]);
  const lists = { state, browse, panel, scroller };
  /** Of the period; undefined while something is searched for instead. */
  const finish = query.trim() ? undefined : finishOf(state, unread);
  const instead = finish ? (noPapersText(state) ?? doneText(state, finish)) : noFoundText(state);
  return (
    <>
      <div class="list">
        <search>
          <div class="tools">
            <SearchBox
              query={query}
              placeholder={t('browse.find')}
              name={t('find.name')}
              onEnter={browse.prepareSearch}
              onSearch={browse.search}
            />
          </div>
          <PeriodTabs period={finish && period} unread={total} onPeriod={browse.show} />
        </search>
        <main ref={scroller} aria-label={t('browse.name')}>
          <AnswerLine view="day" found={finish ? undefined : foundIn(state)} instead={instead} />
          {finish ? (
            <>
              {isDated(period) && date && month && (
                <CalendarPart
                  state={state}
                  period={period}
                  date={date}
                  month={month}
                  unread={unread}
                  weekStart={weekStart}
                  browse={browse}
                />
              )}
              <BrowsePapers {...lists} finish={finish} onList={onList} onOptions={onOptions} />
            </>
          ) : (
            <FoundPapers {...lists} />
          )}
        </main>
      </div>
      <BrowseFooter state={state} now={now} browse={browse} onOptions={onOptions} />
      {state.help && <KeyHelp keys={BROWSE_KEYS} onClose={() => browse.showHelp(false)} />}
    </>
  );
}

function foundIn({ answer, findFailed }: BrowseState) {
  return answer && !findFailed ? { ...answer, rows: answer.papers } : undefined;
}
