import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readEnglish } from '../../data/digest/english';
import { parseDigest } from '../../data/digest/parse';
import type { DigestPaper } from '../../data/paper';

const english = await readEnglish();
const bundled = readFileSync(new URL('../../data/digests/2025-02-11.md', import.meta.url), 'utf8');
const bundledLines = bundled.split('\n');
const bundledPapers = new Map(
  parseDigest(bundled).days.flatMap(({ papers }) => papers.map((paper) => [paper.id, paper])),
);

/** Parses without throwing, and checks what holds for any input. */
function parseAny(text: string) {
  const parsed = parseDigest(text);
  const lines = text.split(/\r\n|\n|\r/).length;
  for (const problem of parsed.problems) {
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.line).toBeLessThanOrEqual(lines);
    expect(english(problem)).toMatch(/\.$/);
  }
  const order = parsed.problems.map(({ line }) => line);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  for (const { image, video } of parsed.days.flatMap(({ papers }) => papers)) {
    for (const url of [image, video]) if (url !== undefined) expect(url).toMatch(/^https?:\/\//i);
  }
  return parsed;
}

// Pieces that mean something to the grammar, so that random text is not only noise.
const piece = fc.constantFrom(
  '## Daily Papers (2025-02-11)',
  '## Daily Papers (',
  '### [',
  '](',
  'https://arxiv.org/abs/2502.00001)',
  '## License',
  '```',
  '- ',
  '- **',
  '***: ',
  'Vote: ',
  "Authors: ['",
  "\\'",
  '![](',
  '<video src="',
  '[Watch Video](',
  'javascript:',
  '\n',
  '\r\n',
  '\r',
  '  ',
  '\0',
  '\uFFFD',
  '\uFEFF',
);
const anyText = fc.array(fc.oneof({ weight: 3, arbitrary: piece }, fc.string({ unit: 'binary', maxLength: 8 })), {
  maxLength: 60,
});

describe('never throws, and names lines of the file', () => {
  test('on any text', () => {
    fc.assert(
      fc.property(anyText, (pieces) => {
        parseAny(pieces.join(''));
      }),
      { numRuns: 2000 },
    );
  });

  test('on the lines of the bundled digest in any order', () => {
    const shuffled = fc.shuffledSubarray(bundledLines, { minLength: 0, maxLength: bundledLines.length });
    fc.assert(
      fc.property(shuffled, (lines) => {
        parseAny(lines.join('\n'));
      }),
      { numRuns: 100 },
    );
  });

  test('on the bundled digest cut off anywhere: whole papers stay, and at most the last is an error', () => {
    fc.assert(
      fc.property(fc.nat(bundled.length), (length) => {
        const { days, problems } = parseAny(bundled.slice(0, length));
        const papers = days.flatMap((day) => day.papers);
        for (const paper of papers.slice(0, -1)) expect(paper).toEqual(bundledPapers.get(paper.id));
        expect(problems.filter(({ severity }) => severity === 'error').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });
});

describe('long lines take linear time', () => {
  // 1 MB each; quadratic reading would take many minutes and run into the time limit.
  const size = 1_000_000;
  const head = '## Daily Papers (2025-02-11)\n### [T](https://arxiv.org/abs/2502.00001)\n';
  test.each(
    [
      ...[
        '[',
        '](',
        '### [',
        '<video ',
        '<video src',
        '![',
        '![](',
        '![](a',
        '[Watch Video]',
        '[Watch Video](',
        '**a',
        "['\\",
        '`',
        ' ',
        '- - ',
      ].flatMap((unit) => [head + unit.repeat(size / unit.length), unit.repeat(size / unit.length)]),
      ...[
        '### [',
        '## Daily Papers (',
        '#',
        '- **',
        '- **a',
        'Vote: ',
        'Vote: 1',
        "Authors: ['",
        "Authors: ['\\",
        'Authors: a,',
        '![](a(b)',
        '<img src="',
        '~~~',
      ].map((start) => head + start + start.slice(-1).repeat(size)),
      ...[
        '```\n',
        '~~~\n````\n',
        '- \n',
        '\n',
        '### [T](https://arxiv.org/abs/2502.00001)\n',
        '## Daily Papers (x)\n',
      ].flatMap((line) => [head + line.repeat(50_000), line.repeat(50_000)]),
      Array.from({ length: 3000 }, (_, n) => '`'.repeat(3003 - n)).join('\n') + '\n'.repeat(500_000),
    ].map((text): [string, string] => [text.slice(-20), text]),
  )('…%j', (_, text) => {
    parseDigest(text);
  });
});

const word = fc.stringMatching(/^[가-힣A-Za-z0-9$<>`_\\{}=.()]{1,12}$/);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));
const label = fc.stringMatching(/^[가-힣A-Za-z'()]{1,20}$/);
// Text continues on lines that are plain, numbered, indented or nested bullets; blank lines only in the middle.
const more = fc
  .tuple(fc.constantFrom('', '1. ', '  - ', '\t', '글 ', '  \n'), words)
  .map(([start, rest]) => `${start}글${rest}`);
const text = fc
  .tuple(words, fc.array(more, { maxLength: 3 }))
  .map(([first, rest]) => [`글 ${first}`, ...rest].join('\n'));
const section = fc.oneof(fc.record({ label, text }), fc.record({ text }));
const name = fc.stringMatching(/^[A-Z][a-zé'"-]{0,8} [A-Z][a-z'"\\]{0,8}\.?$/);
const url = fc.webUrl({ validSchemes: ['http', 'https'] }).filter((address) => !/[()'"]/.test(address));
const paper = fc.record(
  {
    id: fc.integer({ min: 1, max: 99_999 }).map((n) => `2502.${String(n).padStart(5, '0')}`),
    title: fc.tuple(words, fc.constantFrom('', '[', ']', '](', ' $\\nabla^2$', '<think>')).map(([a, b]) => `${a}${b}`),
    votes: fc.nat(1_000_000),
    authors: fc.array(name, { maxLength: 4 }),
    image: url,
    video: url,
    sections: fc.array(section, { minLength: 1, maxLength: 4 }),
  },
  { requiredKeys: ['id', 'title', 'authors', 'sections'] },
);
const papers = fc.uniqueArray(paper, { selector: ({ id }) => id, minLength: 1, maxLength: 5 });

/** Writes a paper as the source does; `style` picks one of the ways it has for each part. */
function write(given: ReturnType<typeof toPaper>, style: number): string {
  const pick = (...ways: string[]) => ways[style % ways.length] ?? '';
  const { id, title, votes, authors, image, video, sections } = given;
  const python = (item: string) => `'${item.replaceAll(/['\\]/g, '\\$&')}'`;
  const head = [
    image && `![](${image})`,
    video &&
      pick(
        `<video src="${video}"></video>`,
        `[Watch Video](${video})`,
        `[Watch Video]${video}`,
        `<div><video src="${video}"></video></div>`,
      ),
    votes === undefined ? pick('', 'Vote: -') : `Vote: ${votes}`,
    authors.length > 0 &&
      `Authors: ${pick(authors.join(', '), `[${authors.map(python).join(', ')}]`, ['+', ...authors].join(', '))}`,
  ];
  const bullets = sections.map(({ label: name, text: body }) => {
    const lead = name === undefined ? '' : pick(`**${name}**: `, `***${name}***: `, `**${name}:** `);
    return `- ${lead}${body}`;
  });
  return [`### [${title}](https://arxiv.org/abs/${id})`, ...head.filter(Boolean), bullets.join('\n')].join('\n\n');
}

const toPaper = (given: unknown) => given as DigestPaper;

describe('a day that was written', () => {
  it('is read back the same', () => {
    fc.assert(
      fc.property(papers, fc.nat(11), fc.constantFrom('\n', '\r\n', '\r'), (given, style, end) => {
        const expected = given.map(toPaper);
        const written = ['## Daily Papers (2025-02-11)', ...expected.map((item) => write(item, style))].join('\n\n');
        expect(parseAny(written.replaceAll('\n', end))).toEqual({
          days: [{ date: '2025-02-11', papers: expected }],
          problems: [],
        });
      }),
      { numRuns: 500 },
    );
  });

  it('keeps its good papers around a broken one, which is reported on its line', () => {
    const heading = fc.constantFrom(
      '### [T](https://example.com)',
      '### [T](',
      '### T',
      '### [T](javascript:alert)',
      '### []',
    );
    fc.assert(
      fc.property(papers, papers, heading, text, fc.nat(11), (before, after, broken, body, style) => {
        const known = new Set<string>(before.map(({ id }) => id));
        const expected = [...before, ...after.filter(({ id }) => !known.has(id))].map(toPaper);
        const [above, below] = [expected.slice(0, before.length), expected.slice(before.length)].map((part) =>
          part.map((item) => write(item, style)).join('\n\n'),
        );
        const start = `## Daily Papers (2025-02-11)\n\n${above}\n\n`;
        const { days, problems } = parseAny(`${start}${broken}\n\n- ${body}\n\n${below}`);
        expect(days).toEqual([{ date: '2025-02-11', papers: expected }]);
        expect(problems).toMatchObject([{ severity: 'error', line: start.split('\n').length }]);
      }),
    );
  });
});
