import type { TabMemory } from './memory-reading';
import { format } from './statistics';
import type { Table } from './table';

/** What was in use after so many loads. */
export interface Reading extends TabMemory {
  loads: number;
  worker: number;
}

export type Readings = readonly Reading[];
type Kind = Exclude<keyof Reading, 'loads'>;

/** The slope of the line that lies nearest to the readings, per 100 loads. */
export function slopeOf(readings: Readings, kind: Kind): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(readings.map(({ loads }) => loads)), mean(readings.map((reading) => reading[kind]))];
  const sum = (of: (reading: Reading) => number) => readings.reduce((total, reading) => total + of(reading), 0);
  const slope = sum((one) => (one.loads - x) * (one[kind] - y)) / sum(({ loads }) => (loads - x) ** 2);
  return 100 * slope;
}

const KINDS: [kind: Kind, name: string, unit: number][] = [
  ['page', "page's heap, KiB", 1024],
  ['worker', "background's heap, KiB", 1024],
  ['nodes', 'DOM nodes', 1],
  ['listeners', 'listeners', 1],
  ['documents', 'documents', 1],
];

/** What grew, with the extension and without. */
export function memoryTable(browsed: Record<'ours' | 'none', Readings>, loads: number): Table {
  return {
    title: `Memory while ${loads} pages are loaded in one tab`,
    head: ['', 'extension', 'first', 'middle', 'last', 'per 100 loads'],
    rows: KINDS.flatMap(([kind, name, unit]) =>
      Object.entries(browsed).map(([extension, readings]) => {
        const at = (index: number) => format((readings.at(index)?.[kind] ?? Number.NaN) / unit, 0);
        const middle = Math.floor(readings.length / 2);
        return [name, extension, at(0), at(middle), at(-1), format(slopeOf(readings, kind) / unit)];
      }),
    ),
    left: 2,
    notes: [
      'Abstract pages with and without a hit, a list, an HTML paper, in turn; with ours, the popup after each 25.',
      'After a collection each 50 loads, with the same page open; per 100 loads: the slope of the line through all readings.',
      'The background is kept running; by itself it would end, and begin anew, after half a minute without work.',
    ],
  };
}
