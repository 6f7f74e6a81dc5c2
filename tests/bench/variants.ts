import { type Cost, openTab, readCost, readHeap, type Tab } from './page-load';
import { median } from './statistics';

/** What is compared. */
export const VARIANTS = ['none', 'floor', 'ours'] as const;
export type Variant = (typeof VARIANTS)[number];
export type Tabs = Record<Variant, Tab>;

const WARM_UP = 2;
const HEAP_ROUNDS = 5;

/** One of what `make` makes for each variant. */
export const perVariant = <T>(make: () => T): Record<Variant, T> => ({ none: make(), floor: make(), ours: make() });

/** Runs `measure` with a tab for each variant, in a browser of its own that has the extension in its folder. */
export async function withTabs<T>(folders: Record<Variant, string>, measure: (tabs: Tabs) => Promise<T>): Promise<T> {
  const started: Tab[] = [];
  const start = async (variant: Variant) => {
    const tab = await openTab(folders[variant]);
    started.push(tab);
    return tab;
  };
  try {
    return await measure({ none: await start('none'), floor: await start('floor'), ours: await start('ours') });
  } finally {
    for (const { browser } of started) await browser.close();
  }
}

/** All variants in turn, again and again: what the machine does otherwise meets all of them alike. */
export async function interleave(rounds: number, visit: (variant: Variant, round: number) => Promise<void>) {
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const variant of VARIANTS) await visit(variant, round);
  }
}

/** What loads cost; the n-th of each variant belong to the same round. */
export interface Costs {
  costs: Record<Variant, Cost[]>;
  heaps: Record<Variant, number[]>;
}

/** Measures loads of a page; `visit` loads it and returns when it has come to rest. The first rounds are below 0. */
export async function measureCosts(
  tabs: Tabs,
  rounds: number,
  visit: (variant: Variant, round: number) => Promise<void>,
): Promise<Costs> {
  const costs = perVariant<Cost[]>(() => []);
  const heaps = perVariant<number[]>(() => []);
  await interleave(rounds, async (variant, round) => {
    await visit(variant, round);
    if (round < 0) return;
    costs[variant].push(await readCost(tabs[variant]));
    // Last, because a collection throws away compiled code that the next load would have used.
    if (round >= rounds - HEAP_ROUNDS) heaps[variant].push(await readHeap(tabs[variant]));
  });
  return { costs, heaps };
}

/** The difference to the load without an extension in the same round: steadier than that of two medians. */
export const addedCosts = ({ costs }: Costs, variant: Variant, part: keyof Cost): number[] =>
  costs[variant].map((cost, round) => cost[part] - (costs.none[round]?.[part] ?? Number.NaN));

/** What the page's memory grows by, KiB: that of the extension's own world. */
export const addedHeap = ({ heaps }: Costs, variant: Variant): number =>
  (median(heaps[variant]) - median(heaps.none)) / 1024;
