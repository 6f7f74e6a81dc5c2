import type { TestBrowser } from '../e2e/setup/browser';
import { BUNDLED, seedLibrary } from './library';
import type { Measure } from './measures';
import { scaleBudgets } from './scale-budgets';
import { abstractPage, listPage, lookup } from './scale-lookup';
import { calendar } from './scale-panel';
import { daySwitch, measureWithSaved, popupOpening } from './scale-popup';
import { searching } from './scale-search';
import { update } from './scale-update';
import { format, median, spread } from './statistics';
import type { Topic } from './topic';

const LARGE = 100_000;
const SIZES = [BUNDLED, 5500, LARGE];
/** Those of one day. */
const SMALL: Measure[] = [lookup, abstractPage, listPage, popupOpening];
/** Those that need a second day, in the smallest library too; the last one adds days. */
const LARGER: Measure[] = [daySwitch, calendar, searching, update];

function row({ name, budget, also }: Measure, values: number[][]): string[] {
  const [first = [], ...others] = values;
  // Of the same round: steadier than that of two medians.
  const ratio = (own: number[]) => `${format(median(own.map((value, round) => value / (first[round] ?? value))), 2)} ×`;
  const limits = [...(budget ? [`${format(budget)} ×`] : []), ...(also ? [also] : [])];
  return [name, spread(first), ...others.flatMap((own) => [spread(own), ratio(own)]), limits.join(', ')];
}

/** Whether what readers wait for takes longer in a large library than in a small one. */
export const scale: Topic = {
  name: 'scale',
  async run({ library }) {
    const browsers: TestBrowser[] = [];
    for (const size of SIZES) browsers.push(await library(size));
    const bytes = await Promise.all(
      browsers.map((browser) => browser.inExtension(() => chrome.storage.local.getBytesInUse())),
    );
    const rows: string[][] = [];
    const found = new Map<Measure, number[][]>();
    const measureAll = async (measures: Measure[]) => {
      for (const measure of measures) {
        const values = await measure.run(browsers);
        found.set(measure, values);
        rows.push(row(measure, values));
      }
    };
    const valuesOf = (measure: Measure) => found.get(measure) ?? [];
    await measureAll(SMALL);
    const [smallest, , largest] = browsers;
    if (smallest) await seedLibrary(smallest, 2 * BUNDLED);
    const saved = largest && (await measureWithSaved(largest, LARGE));
    await measureAll(LARGER);
    const ratios = SIZES.slice(1).flatMap((size) => [`${format(size, 0)} papers`, `of ${BUNDLED}`]);
    const stored = bytes.map((all) => `${format(all / 1e6)} MB`).join(', ');
    const table = {
      title: 'Libraries of 27, 5,500 and 100,000 papers, ms, median (quartiles)',
      head: ['', `${BUNDLED} papers`, ...ratios, 'budget'],
      rows,
      left: 1,
      notes: [
        `In storage.local: ${stored}. Measured in the three in turn, a round in each; ratios are those of the same round.`,
        'Search: in one library after another, as a reader has one.',
        'lookup: paper, saved entry and setting at once, in a page of the extension. Pages: since their document began.',
        `From the day switch on, the smallest library has a second day: ${2 * BUNDLED} papers.`,
      ],
    };
    return {
      tables: saved ? [table, saved.table] : [table],
      budgets: scaleBudgets(valuesOf(lookup), valuesOf(searching), saved?.day ?? Number.NaN),
    };
  },
};
