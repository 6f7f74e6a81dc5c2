import { join } from 'node:path';
import {
  type Conditions,
  type Cost,
  load,
  openTab,
  PAPERS,
  readCost,
  readHeap,
  setConditions,
  type Tab,
} from './abs-load';
import { type Case, costTable, frameTable, type Measured, VARIANTS, type Variant } from './abs-tables';
import { type Extensions, FLOOR_ELEMENT } from './extensions';
import { readSeen, watchLoads } from './first-frame';
import { gzipSize } from './sizes.bench';
import type { Topic } from './topic';

const WARM_UP = 2;
const HEAP_ROUNDS = 5;

/** The race is lost when styles are cached, so that state gets most of the loads. */
const SERIES: (Conditions & { rounds: number; watched: number })[] = [
  { styles: 'cached', process: 'new', rounds: 40, watched: 40 },
  { styles: 'slow', process: 'new', rounds: 12, watched: 20 },
  { styles: 'cached', process: 'same', rounds: 24, watched: 0 },
];

type Tabs = Record<Variant, Tab>;

/** All variants in turn, again and again: what the machine does otherwise meets all of them alike. */
async function interleave(rounds: number, visit: (variant: Variant, round: number) => Promise<void>) {
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const variant of VARIANTS) await visit(variant, round);
  }
}

async function measureCosts(tabs: Tabs, url: string, conditions: Conditions, rounds: number) {
  const costs: Record<Variant, Cost[]> = { none: [], floor: [], ours: [] };
  const heaps: Record<Variant, number[]> = { none: [], floor: [], ours: [] };
  await interleave(rounds, async (variant, round) => {
    const tab = tabs[variant];
    await load(tab, url, conditions);
    if (round < 0) return;
    costs[variant].push(await readCost(tab));
    // Last, because a collection throws away compiled code that the next load would have used.
    if (round >= rounds - HEAP_ROUNDS) heaps[variant].push(await readHeap(tab));
  });
  return { costs, heaps };
}

/** Apart from the measurement of costs, because watching each frame costs more than some extensions. */
async function watchFrames(tabs: Tabs, url: string, conditions: Conditions, rounds: number) {
  const seen: Measured['seen'] = { none: [], floor: [], ours: [] };
  const card = `haru-papers-card, ${FLOOR_ELEMENT}`;
  const stops = await Promise.all(VARIANTS.map((variant) => watchLoads(tabs[variant].page, card)));
  await interleave(rounds, async (variant, round) => {
    const tab = tabs[variant];
    await load(tab, url, conditions);
    if (round >= 0) seen[variant].push(await readSeen(tab.page));
  });
  for (const stop of stops) await stop();
  return seen;
}

async function measureAll(tabs: Tabs): Promise<Case[]> {
  const cases: Case[] = [];
  for (const series of SERIES) {
    for (const variant of VARIANTS) await setConditions(tabs[variant], series);
    for (const [paper, url] of Object.entries(PAPERS)) {
      const { costs, heaps } = await measureCosts(tabs, url, series, series.rounds);
      const seen = await watchFrames(tabs, url, series, series.watched);
      cases.push({ name: [series.styles, series.process, paper], measured: { costs, heaps, seen } });
    }
  }
  return cases;
}

const scriptSizes = ({ floor, ours }: Extensions): Record<Variant, number> => ({
  none: 0,
  floor: gzipSize(join(floor, 'content.js')).compressed,
  ours: gzipSize(join(ours, 'content-scripts/arxiv.js')).compressed,
});

/** What the extension costs an abstract page, and whether it is there in time. */
export const abs: Topic = {
  name: 'abs',
  async run({ extensions }) {
    const started: Tab[] = [];
    const start = async (variant: Variant) => {
      const tab = await openTab(extensions[variant]);
      started.push(tab);
      return tab;
    };
    try {
      const tabs = { none: await start('none'), floor: await start('floor'), ours: await start('ours') };
      const cases = await measureAll(tabs);
      return [costTable(cases, scriptSizes(extensions)), frameTable(cases)];
    } finally {
      for (const { browser } of started) await browser.close();
    }
  },
};
