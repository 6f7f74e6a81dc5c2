import { join } from 'node:path';
import { absBudgets } from './abs-budgets';
import { type Case, costTable, frameTable } from './abs-tables';
import type { Extensions } from './extensions';
import { readSeen, type Seen, watchLoads } from './first-frame';
import { FLOOR_ELEMENT } from './floor';
import { type Conditions, load, setConditions } from './page-load';
import { gzipSize } from './sizes.bench';
import type { Topic } from './topic';
import { interleave, measureCosts, perVariant, type Tabs, VARIANTS, type Variant, withTabs } from './variants';

/** What the page looks like to the extension: a paper of the digest, and one that it does not have. */
const PAPERS = { hit: 'https://arxiv.org/abs/2502.06394', miss: 'https://arxiv.org/abs/2501.00001' };

/** The race is lost when styles are cached, so that state gets most of the loads. */
const SERIES: (Conditions & { rounds: number; watched: number })[] = [
  { styles: 'cached', process: 'new', rounds: 40, watched: 40 },
  { styles: 'slow', process: 'new', rounds: 12, watched: 20 },
  { styles: 'cached', process: 'same', rounds: 24, watched: 0 },
];

/** Apart from the measurement of costs, because watching each frame costs more than some extensions. */
async function watchFrames(tabs: Tabs, url: string, conditions: Conditions, rounds: number) {
  const seen = perVariant<Seen[]>(() => []);
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
      const { costs, heaps } = await measureCosts(tabs, series.rounds, (variant) => load(tabs[variant], url, series));
      const seen = await watchFrames(tabs, url, series, series.watched);
      cases.push({ name: [series.styles, series.process, paper], measured: { costs, heaps, seen } });
    }
  }
  return cases;
}

const scriptSizes = ({ floor, ours }: Extensions): Record<Variant, number> => ({
  none: 0,
  floor: gzipSize(join(floor, 'abs.js')).compressed,
  ours: gzipSize(join(ours, 'content-scripts/arxiv.js')).compressed,
});

/** What the extension costs an abstract page, and whether it is there in time. */
export const abs: Topic = {
  name: 'abs',
  run({ extensions }) {
    return withTabs(extensions, async (tabs) => {
      const cases = await measureAll(tabs);
      return {
        tables: [costTable(cases, scriptSizes(extensions)), frameTable(cases)],
        budgets: absBudgets(cases),
      };
    });
  },
};
