import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../e2e/setup/browser';
import { readLongest, watchLongTasks } from './long-tasks';
import { load, setConditions } from './page-load';
import { format, median, quantile, spread } from './statistics';
import type { Table } from './table';
import { type Tasks, traceTasks } from './task-trace';
import {
  addedCosts,
  addedHeap,
  type Costs,
  measureCosts,
  perVariant,
  type Tabs,
  VARIANTS,
  type Variant,
} from './variants';

const SETTLE_MS = 150;
const TRACED = 6;

/** A page with links to many papers. */
export interface BadgePage {
  name: string;
  url: string;
  rounds: number;
  /** Whether ours has something to show there. */
  hasHits: boolean;
}

/** The loads of a page. */
export interface MeasuredPage extends Costs {
  name: string;
  longest: Record<Variant, number[]>;
  traced: Record<Variant, Tasks[]>;
  badges: Record<Variant, number>;
}

/** Puts all variants into the state that these pages are measured in. */
export async function prepare(tabs: Tabs): Promise<void> {
  for (const variant of VARIANTS) {
    await setConditions(tabs[variant], { styles: 'cached', process: 'new' });
    await watchLongTasks(tabs[variant].page);
  }
}

/** Loads and measures a page; each load is over when no more badges come. */
export async function measurePage(tabs: Tabs, { name, url, rounds, hasHits }: BadgePage): Promise<MeasuredPage> {
  const longest = perVariant<number[]>(() => []);
  const traced = perVariant<Tasks[]>(() => []);
  const badges = perVariant(() => 0);
  const visit = async (variant: Variant) => {
    const { page } = tabs[variant];
    await load(tabs[variant], url, { process: 'new' });
    const count = () => page.evaluate(() => document.querySelectorAll('haru-papers-badge').length);
    let before = await count();
    // The same steps with each variant, because looking costs the page, too.
    await until('the last badge', async () => {
      await pause(SETTLE_MS);
      const now = await count();
      const isSettled = now === before && (now > 0 || variant !== 'ours' || !hasHits);
      before = now;
      return isSettled;
    });
    badges[variant] = before;
  };
  const costs = await measureCosts(tabs, rounds, async (variant, round) => {
    await visit(variant);
    if (round >= 0) longest[variant].push(await readLongest(tabs[variant].page));
  });
  // Apart from the measurement of costs, because a trace makes everything dearer.
  for (let round = 0; round < TRACED; round++) {
    for (const variant of VARIANTS) traced[variant].push(await traceTasks(tabs[variant].page, () => visit(variant)));
  }
  return { name, ...costs, longest, traced, badges };
}

/** Median and highest, of tasks that took long. */
function worst(values: number[]): string {
  const [middle, highest] = [median(values), quantile(values, 1)].map((ms) => (ms > 0 ? format(ms, 0) : '-'));
  return `${middle} / ${highest}`;
}

function row(page: MeasuredPage, variant: Variant): string[] {
  const { name, costs, longest, traced, badges } = page;
  const first = [name, variant, spread(costs[variant].map(({ total }) => total))];
  const parsed = (which: Variant) => median(traced[which].map(({ sinceParsed }) => sinceParsed));
  if (variant === 'none') return [...first, '', '', '', '', '', worst(longest.none)];
  const total = addedCosts(page, variant, 'total');
  return [
    ...first,
    spread(total),
    `${format(median(total) / median(addedCosts(page, 'floor', 'total')), 2)} ×`,
    format(median(addedCosts(page, variant, 'script'))),
    format(median(addedCosts(page, variant, 'layout'))),
    format(parsed(variant) - parsed('none')),
    worst(longest[variant]),
    format(median(traced[variant].map(({ script }) => script))),
    format(median(traced[variant].map(({ frame }) => frame))),
    format(addedHeap(page, variant), 0),
    format(badges[variant], 0),
  ];
}

/** What the extensions add to pages with links to many papers. */
export function badgeTable(title: string, pages: MeasuredPage[], budgets: string[]): Table {
  return {
    title: `${title}: main-thread processor time of a load, ms, median (quartiles)`,
    head: [
      ...['page', 'extension', 'whole page', 'added', 'of floor', 'script', 'style+layout', 'since parsed'],
      ...['long task / worst', 'own task', 'frame after', 'heap +KiB', 'badges'],
    ],
    rows: pages.flatMap((page) => VARIANTS.map((variant) => row(page, variant))),
    left: 2,
    notes: [
      'Loads strictly interleaved, styles cached, process new. "added" is against no extension in the same round, and so are',
      "the columns after it. of floor: against the median of what the floor added to that page's loads.",
      "long task: longest task of the whole load by the clock, where it took 50 ms; the page's own are among them.",
      `since parsed: added by medians of ${TRACED} traced loads, only what came after the document was parsed; steadier on long pages.`,
      "own task, frame after: in these loads, by the clock, longest task with an extension's scripts, and longest frame since.",
      ...budgets,
    ],
  };
}
