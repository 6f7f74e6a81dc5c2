import type { ArxivId } from '../arxiv-id';
import type { DigestDate, Paper } from '../paper';
import { isHidden } from '../triage/triage';
import { daysIn } from './calendar';
import { isDated, type Period, rangeOf } from './period';
import type { BrowsePorts } from './ports';
import type { Ranked } from './rank';
import { isNew } from './shown';
import type { BrowseState } from './state';

/** Nobody looks further down a list of everything. */
const MOST = 1000;

type Reading = Pick<BrowsePorts, 'readDay' | 'readIds' | 'rankIds' | 'rankAll'>;

/** The papers of a period in their order, and of a day the papers themselves. */
export async function readPeriod(
  ports: Reading,
  period: Period,
  date: DigestDate | undefined,
  state: Pick<BrowseState, 'days' | 'fresh' | 'marks' | 'saved' | 'looked'>,
): Promise<{ ranked: Ranked[]; papers?: Map<ArxivId, Paper> }> {
  if (period === 'all') return { ranked: await ports.rankAll(MOST) };
  if (!isDated(period)) return { ranked: await ports.rankIds(newIds(state), 'days') };
  if (!date) return { ranked: [] };
  if (period === 'day') {
    const listed = await ports.readDay(date);
    return {
      ranked: listed.map(({ paper, listing }) => ({ id: paper.id, date, votes: listing.votes })),
      papers: new Map(listed.map(({ paper }) => [paper.id, paper])),
    };
  }
  const dates = daysIn(state.days ?? [], rangeOf(period, date)).map((day) => day.date);
  return { ranked: await ports.rankIds(await ports.readIds(dates), 'votes') };
}

/** Those of the fresh days' papers that are new to the reader. */
function newIds(state: Pick<BrowseState, 'fresh' | 'marks' | 'saved' | 'looked'>) {
  return new Map(
    [...(state.fresh ?? [])].map(([date, ids]) => [date, ids.filter((id) => isNew(id, date, state))] as const),
  );
}

/** Those that are left out of a list when it is read; dismissed papers are so at any time. */
export function hiddenOf(
  ranked: readonly Ranked[],
  { marks, saved, hiding }: Pick<BrowseState, 'marks' | 'saved' | 'hiding'>,
): Set<ArxivId> {
  const isLeftOut = (id: ArxivId) => isHidden({ mark: marks.get(id), isSaved: saved.has(id) }, hiding);
  return new Set(ranked.flatMap(({ id }) => (isLeftOut(id) ? id : [])));
}
