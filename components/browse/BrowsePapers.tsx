import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Browse } from '../../data/browse/browse';
import type { Finish as FinishOf } from '../../data/browse/finish';
import { shownRanked, shownRows } from '../../data/browse/shown';
import type { BrowseState } from '../../data/browse/state';
import type { Panel } from '../../data/panel/panel';
import { Message } from '../Message';
import { Skeleton } from '../Skeleton';
import { t } from '../text';
import { BrowseList } from './BrowseList';
import { Finish } from './Finish';
import { PeriodBar } from './PeriodBar';
import { rowHandlers } from './row-handlers';

export interface BrowsePapersProps {
  state: BrowseState;
  browse: Browse;
  panel: Pick<Panel, 'setStatus'>;
  scroller: RefObject<HTMLElement | null>;
  /** How far the reader is with them. */
  finish: FinishOf;
  onList(): void;
  /** Opens the options for digests. */
  onOptions(): void;
}

/** Why a period shows no papers, in a few words; undefined where it does, or they are still to come. */
export function noPapersText(state: BrowseState): string | undefined {
  const { failed, days, ranked, period } = state;
  if (failed) return t('failure.read');
  if (!days || !shownRows(state)) return undefined;
  if (days.length === 0) return t('empty.library');
  return ranked?.length === 0 ? t(period === 'unread' ? 'browse.all_seen' : 'browse.empty') : undefined;
}

/** The papers of a period, with what is said above them and below. */
export function BrowsePapers(props: BrowsePapersProps) {
  const { state, browse, scroller, finish } = props;
  const top = useRef<HTMLDivElement>(null);
  const { period, date } = state;
  const shown = useRef({ period, date });
  // Another date begins with its first paper, where the calendar has been scrolled past; another period with its calendar.
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { period, date };
    if (!scroller.current || (before.period === period && before.date === date)) return;
    const start = before.period === period ? (top.current?.offsetTop ?? 0) : 0;
    scroller.current.scrollTop = Math.min(scroller.current.scrollTop, start);
  }, [period, date, scroller]);
  return (
    <div ref={top}>
      <PeriodBar state={state} unread={finish.left} browse={browse} />
      <Papers {...props} />
    </div>
  );
}

function Papers({ state, browse, panel, scroller, finish, onList, onOptions }: BrowsePapersProps) {
  const handlers = useMemo(() => rowHandlers(browse, panel), [browse, panel]);
  const rows = shownRows(state);
  const none = noPapersText(state);
  if (none && state.failed) return <Message title={none} help={t('failure.read_help')} onRetry={browse.load} />;
  if (!rows || !state.days) return <Skeleton />;
  if (none && state.days.length === 0) return <Message title={none} help={t('empty.library_help')} />;
  if (none) {
    const isOff = state.period === 'unread' && state.updates?.settings.sources.length === 0;
    return <Message title={none} act={isOff ? TURN_ON(onOptions) : undefined} />;
  }
  const more = shownRanked(state)?.more ?? false;
  return (
    <>
      {rows.length === 0 && !more && <p class="none-shown">{t('browse.left_out')}</p>}
      <BrowseList
        key={`${state.period} ${state.date}`}
        rows={rows}
        expanded={state.expanded}
        byDay={state.period === 'unread'}
        more={more}
        scroller={scroller}
        onMore={browse.showMore}
        {...handlers}
      />
      {!more && <Finish state={state} finish={finish} browse={browse} onList={onList} />}
    </>
  );
}

/** Where nothing new is left, there may be more to get. */
const TURN_ON = (onAct: () => void) => ({ text: t('freshness.turn_on'), onAct });
