/** Digests of all three eras, changed in any way: nothing throws, and no paper is lost without a word. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect } from 'vitest';
import { parseArxivUrl } from '../../data/arxiv-url';
import { readEnglish } from '../../data/digest/english';
import { parseDigest } from '../../data/digest/parse';
import type { DigestPaper } from '../../data/paper';
import { fuzz } from './fuzz/fuzz';
import { changed } from './fuzz/text';

const english = await readEnglish();
const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const files = ['data/digests/2025-02-11.md', 'tests/fixtures/digests/eras.md', 'tests/fixtures/digests/readme.md'];

/** Entries as they stand in files, heading and all, each of another paper. */
const entries = [
  ...new Map(
    files
      .flatMap((file) => read(file).split(/^(?=#{1,2} |### )/m))
      .flatMap((part): [string, string][] => {
        const [paper] = parseDigest(`## Daily Papers (2025-02-11)\n\n${part}`).days[0]?.papers ?? [];
        return paper ? [[paper.id, part]] : [];
      }),
  ).values(),
];
const someEntries = fc.uniqueArray(fc.constantFrom(...entries), { minLength: 1, maxLength: 4 });
const dayOf = (parts: readonly string[]) => `## Daily Papers (2025-02-11)\n\n${parts.join('')}`;
const papersIn = (text: string): DigestPaper[] => parseDigest(text).days.flatMap(({ papers }) => papers);
/** A paper's heading, and where it leads. */
const HEADING = /^ ?###[ \t]*\[.*\]\((https?:[^)]*)\)/i;

fuzz('digests, changed anywhere', 14_000, changed(someEntries.map(dayOf)), (text) => {
  const { days, problems } = parseDigest(text);
  const lines = text.split(/\r\n|\n|\r/);
  for (const problem of problems) {
    const { line } = problem;
    if (!(line >= 1 && line <= lines.length && english(problem).endsWith('.'))) expect(problem).toBeUndefined();
  }
  const papers = days.flatMap((day) => day.papers);
  for (const { image = 'https://', video = 'https://' } of papers) {
    if (![image, video].every((url) => /^https?:\/\//i.test(url))) expect({ image, video }).toBeUndefined();
  }
  // Only code fences hide a heading.
  if (/```|~~~/.test(text)) return;
  const headings = lines.filter((line) => parseArxivUrl(HEADING.exec(line)?.[1]?.trim() ?? '')).length;
  if (problems.length === 0) expect(papers.length).toBeGreaterThanOrEqual(headings);
});

const oneChanged = fc.tuple(someEntries, fc.nat(3)).chain(([parts, place]) => {
  const at = place % parts.length;
  const [heading = '', ...lines] = (parts[at] ?? '').split('\n');
  const body = changed(fc.constant(lines.join('\n')))
    // Neither a heading nor a fence: those are the business of the first test.
    .filter((text) => !/^ ?#|```|~~~/m.test(text.replaceAll(/\r\n?/g, '\n')));
  return body.map((text) => ({ parts, at, entry: `${heading}\n${text}\n\n` }));
});

fuzz('digests, changed within an entry: it stays, and the others as they were', 8000, oneChanged, (given) => {
  const { parts, at, entry } = given;
  const before = parts.map((part) => papersIn(dayOf([part]))[0]);
  const after = papersIn(dayOf(parts.with(at, entry)));
  expect(after.map(({ id }) => id)).toEqual(before.map((paper) => paper?.id));
  expect(after.toSpliced(at, 1)).toEqual(before.toSpliced(at, 1));
});
