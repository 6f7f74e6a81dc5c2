import { afterAll, expect } from 'vitest';
import { type Candidate, countRefused, type ReadFile } from '../../data/reading-list/import/candidate';
import { LONGEST_NOTE, MOST_PAPERS } from '../../data/reading-list/import/limits';
import { planImport } from '../../data/reading-list/import/plan';
import { NOW, read } from './import-samples';

/** What this test file tried. */
const tally = { tried: 0, crashes: 0, lost: 0 };
afterAll(() => {
  const tried = tally.tried.toLocaleString('en');
  console.log(`imports: ${tried} inputs tried, ${tally.crashes} crashes, ${tally.lost} entries lost`);
});

/** Reads and plans a text; what comes out is within all limits. */
export async function survive(text: string): Promise<ReadFile> {
  tally.tried += 1;
  tally.crashes += 1;
  const file = await read(text);
  const { papers } = planImport(file, new Map(), NOW);
  tally.crashes -= 1;

  expect(file.candidates.length).toBeLessThanOrEqual(MOST_PAPERS);
  expect(new Set(file.candidates.map(({ id }) => id)).size).toBe(file.candidates.length);
  expect(papers.map(({ id }) => id)).toEqual(file.candidates.map(({ id }) => id));
  if (file.problem) expect(file.candidates).toEqual([]);
  // Not an `expect` for each: there are tens of thousands.
  expect(file.refused.filter(({ text: shown, line }) => shown.length > 80 || line < 1)).toEqual([]);
  expect(file.candidates.filter((candidate) => !isWithinLimits(candidate))).toEqual([]);
  return file;
}

function isWithinLimits({ entry, fields = {} }: Candidate): boolean {
  const tags = entry?.tags?.value ?? fields.tags ?? [];
  const note = entry?.note?.value ?? fields.note ?? '';
  return tags.length <= 100 && note.length <= LONGEST_NOTE && !('saved' in fields) && !('copy' in fields);
}

/** The same, of a file with so many records, each of which must come out as something. */
export async function account(text: string, records: number): Promise<ReadFile> {
  const file = await survive(text);
  const repeated = file.warnings.find(({ id }) => id === 'repeated')?.count ?? 0;
  const lost = records - file.candidates.length - countRefused(file.refused) - repeated;
  tally.lost += Math.abs(lost);
  expect(lost).toBe(0);
  return file;
}
