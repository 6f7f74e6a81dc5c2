import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { splitLines } from '../../data/digest/lines';
import { findHeadings } from '../../data/digest/outline';
import { parseDigest } from '../../data/digest/parse';
import { isBullet } from '../../data/digest/sections';

const bundled = readFileSync(new URL('../../data/digests/2025-02-11.md', import.meta.url), 'utf8');
const eras = readFileSync(new URL('../fixtures/digests/eras.md', import.meta.url), 'utf8');
const readme = readFileSync(new URL('../fixtures/digests/readme.md', import.meta.url), 'utf8');

const markdown = new MarkdownIt();

/** Indexes of the lines on which CommonMark starts a heading of levels 1 to 3, or an item of a list that is not nested. */
function commonMark(text: string) {
  const tokens = markdown.parse(text, {});
  const startsOf = (keep: (token: (typeof tokens)[number]) => boolean) =>
    tokens.filter(keep).map(({ map }) => map?.[0]);
  return {
    headings: startsOf(({ type, tag, level }) => type === 'heading_open' && level === 0 && /h[123]/.test(tag)),
    bullets: startsOf(({ type, level, info }) => type === 'list_item_open' && level === 1 && info === ''),
  };
}

function own(text: string) {
  const lines = splitLines(text);
  return {
    headings: findHeadings(lines).map(({ at }) => at),
    bullets: lines.flatMap((line, at) => (isBullet(line) ? [at] : [])),
  };
}

test.each([
  ['the bundled digest', bundled],
  ['all eras', eras],
])('CommonMark sees the same headings and bullets in %s', (_, text) => {
  expect(own(text)).toEqual(commonMark(text));
});

test('CommonMark sees the same headings in a whole README', () => {
  expect(own(readme).headings).toEqual(commonMark(readme).headings);
});

test('the sections of the bundled digest are the items of its lists', () => {
  const items = markdown
    .parse(bundled, {})
    .filter(({ type, level }) => type === 'inline' && level === 3)
    .map(({ content }) => content);
  const sections = parseDigest(bundled).days.flatMap(({ papers }) => papers.flatMap((paper) => paper.sections));
  expect(sections.map(({ label, text }) => `***${label}***: ${text}`)).toEqual(items);
});

test('CommonMark sees the same headings and bullets in digests at random', () => {
  const words = fc.stringMatching(/^[가-힣a-z]{1,10}( [가-힣a-z$<>]{1,10}){0,3}$/);
  // Below a heading, and below an indented item, both read the same only if a bullet stands in between: without one,
  // CommonMark takes what is indented by two or three spaces for a list of its own.
  const heading = fc.constantFrom('# ', '## ', '### ', ' ### ', '#### ').map((start) => `${start}글\n- `);
  const bullet = fc.constantFrom('- ', '* ', '+ ', ' - ', '- 글\n  - ', '- 글\n\n  - ');
  const start = fc.oneof(heading, bullet, fc.constantFrom('', '#', '  ', '![](', '**', '\n'));
  const line = fc.tuple(start, words).map(([before, rest]) => before + rest);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const text = `- 글\n${lines.join('\n')}`;
      expect(own(text)).toEqual(commonMark(text));
    }),
    { numRuns: 1000 },
  );
});
