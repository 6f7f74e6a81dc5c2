import { FORMAT_IDS } from '../../data/reading-list/export/export-format';
import { formatOf } from '../../data/reading-list/export/registry';
import { planImport } from '../../data/reading-list/import/plan';
import { readFile } from '../../data/reading-list/import/read-file';
import { merge } from '../../data/reading-list/merge';
import { pack } from '../../data/reading-list/sync/pack';
import { QUOTA_BYTES } from '../../data/reading-list/sync/quota';
import { unpack } from '../../data/reading-list/sync/unpack';
import { zipFiles } from '../../entrypoints/own-pages/zip-files';
import { yearOfReading } from '../unit/sync-samples';
import { savedPapers } from './saved-papers';
import { format, spread } from './statistics';
import type { Table } from './table';

const PAPERS = 10_000;
const ROUNDS = 5;

/** Does it a few times, after once to warm up; what it gave last, and the times, ms. */
async function time<T>(act: () => T | Promise<T>, rounds = ROUNDS): Promise<{ result: T; times: number[] }> {
  let result = await act();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    result = await act();
    times.push(performance.now() - start);
  }
  return { result, times };
}

/** What happens to entries before they are written: merging, reading a file, comparing it with the list. */
export async function measureMerging(): Promise<Table> {
  const [ours, theirs] = [savedPapers(PAPERS), structuredClone(savedPapers(PAPERS))];
  // Another device wrote every second field later.
  const later = theirs.map((entry) => ({
    ...entry,
    ...(entry.tags && { tags: { value: entry.tags.value, at: entry.tags.at + 1 } }),
    ...(entry.status && { status: { value: entry.status.value, at: entry.status.at + 1 } }),
  }));
  const mergeWith = (others: typeof ours) => () => ours.map((entry, n) => merge(entry, others[n] ?? entry));
  const known = new Map(ours.map((entry) => [entry.id, entry]));
  const text = formatOf('json').write({ entries: ours, tagColors: {} }, { now: Date.now() })[0]?.text ?? '';
  const reading = await time(() => readFile(text), 3);
  const rows: [string, number[]][] = [
    [`merge 2 × ${format(PAPERS, 0)}, some fields later`, (await time(mergeWith(later))).times],
    [`merge 2 × ${format(PAPERS, 0)}, all stamps equal`, (await time(mergeWith(theirs))).times],
    ['read a file of our own JSON', reading.times],
    ['plan its import into an empty list', (await time(() => planImport(reading.result, new Map(), Date.now()))).times],
    ['plan its import into the same list', (await time(() => planImport(reading.result, known, Date.now()))).times],
  ];
  return {
    title: `Merging and planning of ${format(PAPERS, 0)} papers, ms, median (quartiles)`,
    head: ['act', 'took'],
    rows: rows.map(([name, times]) => [name, spread(times, 0)]),
    left: 1,
    notes: [
      `In Node ${process.versions.node}. With equal stamps values are compared as text, which is the dearest case.`,
    ],
  };
}

/** What each export format costs, and how large it is. */
export async function measureExports(): Promise<Table> {
  const entries = savedPapers(PAPERS);
  const rows: string[][] = [];
  for (const { id, write } of FORMAT_IDS.map(formatOf)) {
    const { result, times } = await time(() => write({ entries, tagColors: {} }, { now: Date.now() }), 3);
    const bytes = result.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    rows.push([id, format(result.length, 0), spread(times, 0), format(bytes / 1e6)]);
    if (result.length === 1) continue;
    const zipped = await time(() => zipFiles(result), 1);
    rows.push([`${id}, zipped`, '1', spread(zipped.times, 0), format(zipped.result.size / 1e6)]);
  }
  return {
    title: `Exporting ${format(PAPERS, 0)} papers, median (quartiles)`,
    head: ['format', 'files', 'ms', 'MB'],
    rows,
    left: 1,
    notes: [
      `In Node ${process.versions.node}. Zipped only where there are several files, once, after once to warm up.`,
    ],
  };
}

/** What synchronisation costs, and how much of a list the browser's account holds. */
export async function measureSync(): Promise<Table> {
  const rows: string[][] = [];
  for (const count of [2000, PAPERS]) {
    const entries = yearOfReading(count, { notes: 0.2, titles: 0.2 });
    const packed = await time(() => pack(entries, {}), 3);
    const { items, bytes, entries: taken, left } = packed.result;
    const unpacked = await time(() => unpack(items), 3);
    rows.push([
      format(count, 0),
      spread(packed.times, 0),
      spread(unpacked.times, 0),
      format(bytes, 0),
      format(Object.keys(items).length, 0),
      format(taken, 0),
      format(left.notes.length, 0),
      format(left.titles.length, 0),
    ]);
  }
  return {
    title: 'Synchronisation, ms, median (quartiles)',
    head: [
      'papers',
      'pack',
      'unpack',
      `bytes of ${format(QUOTA_BYTES, 0)}`,
      'items',
      'taken',
      'notes left',
      'titles left',
    ],
    rows,
    left: 0,
    notes: [
      `In Node ${process.versions.node}. A year of reading in which every field has a time of its own, the worst case for the`,
      'packer; every fifth paper has a note, and every fifth a title of its own.',
    ],
  };
}
