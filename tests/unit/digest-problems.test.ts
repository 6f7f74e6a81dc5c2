import { readFileSync } from 'node:fs';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it, test } from 'vitest';
import { readEnglish } from '../../data/digest/english';
import { parseDigest } from '../../data/digest/parse';
import { PROBLEM_KINDS } from '../../data/digest/problems';

const english = await readEnglish();
const broken = readFileSync(new URL('../fixtures/digests/broken.md', import.meta.url), 'utf8');

const DAY = '## Daily Papers (2025-02-11)';
const PAPER = '### [A Title](https://arxiv.org/abs/2502.00001)';

/** Problems in short: "line severity: start of the message". */
const briefly = (text: string) =>
  parseDigest(text).problems.map((problem) => `${problem.line} ${problem.severity}: ${english(problem)}`);

test('each kind has its text, in the locale files', async () => {
  const keys = (await parseMessagesFile('assets/locales/ko.yml')).map(({ key }) => key);
  const told = keys.filter(([part]) => part === 'digest_problem').map(([, kind]) => kind);
  expect(told.toSorted()).toEqual(PROBLEM_KINDS.toSorted());
});

test('a file broken in many places keeps its good papers, and each problem has its line', () => {
  const { days } = parseDigest(broken);
  expect(days.map(({ date, papers }) => [date, papers.map(({ title }) => title)])).toEqual([
    ['2025-02-12', ['Good One', 'Good Two', 'Cut Off']],
  ]);
  expect(days[0]?.papers[0]).toEqual({
    id: '2502.10003',
    title: 'Good One',
    authors: [],
    sections: [{ text: '살아남습니다.' }],
  });
  expect(briefly(broken)).toEqual([
    expect.stringMatching(
      /^1 error: What stands from here on belongs to no day \(papers: 1\)\. Put a line “## Daily Papers/,
    ),
    expect.stringMatching(/^5 error: “2025-02-30” is no day of the calendar, .* \(papers: 2\)/),
    expect.stringMatching(/^19 warning: The address “javascript:alert\(1\)” is neither http nor https/),
    expect.stringMatching(/^21 warning: “many” is no number of votes/),
    expect.stringMatching(/^25 error: “https:\/\/example\.com\/2502\.10004” is not the address of an arXiv paper/),
    expect.stringMatching(/^29 error: This heading has no complete link/),
    expect.stringMatching(/^39 warning: The paper was listed before, on line 17, and that one counts: 2502\.10003/),
    expect.stringMatching(/^43 warning: This paper has no summary/),
    expect.stringMatching(/^45 error: This heading has no complete link/),
  ]);
});

describe('files', () => {
  test.each([
    ['', '1 error: The file is empty'],
    ['\uFEFF\r\n \r\n', '1 error: The file is empty'],
    ['some text\nand more', '1 error: The file has no digest day'],
    ['a\n\0\0binary\n', '2 error: This line has NUL bytes'],
    [`${DAY}\n${PAPER}\n- a\n- \uFFFD`, '4 warning: This line has characters that are not UTF-8'],
    [`# Daily Papers (2025-02-11)\n${PAPER}\n- a`, '2 error: What stands from here on belongs to no day (papers: 1)'],
    [
      `${DAY}\n${PAPER}\n- a\n## License\n${PAPER}\n- b`,
      '5 error: What stands from here on belongs to no day (papers: 1)',
    ],
    [DAY, '1 error: No paper of 2025-02-11 can be read'],
  ])('%j', (text, start) => {
    expect(briefly(text)).toEqual([expect.stringContaining(start)]);
  });

  it('reads on after a NUL byte', () => {
    expect(parseDigest(`${DAY}\n${PAPER}\n- a\0`).days[0]?.papers).toHaveLength(1);
  });

  test.each([
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-01-00',
    '2025-2-11',
    'soon',
    '',
  ])('"%s" is no day', (date) => {
    const text = `## Daily Papers (${date})\n${PAPER}\n- a\n${DAY}\n${PAPER}\n- a`;
    expect(briefly(text)).toEqual([
      expect.stringContaining(
        `1 error: “${date}” is no day of the calendar, so what stands below cannot be placed (papers: 1)`,
      ),
    ]);
    expect(parseDigest(text).days.map((day) => day.date)).toEqual(['2025-02-11']);
  });
});

describe('papers', () => {
  test.each(['-5', '1.5', '1000001', '1e3', '1,234', 'twelve', '99999999999999999999', '٣'])(
    '"Vote: %s" is none',
    (value) => {
      const text = `${DAY}\n${PAPER}\nVote: ${value}\n- a`;
      expect(briefly(text)).toEqual([expect.stringContaining(`3 warning: “${value}” is no number of votes`)]);
      expect(parseDigest(text).days[0]?.papers[0]).not.toHaveProperty('votes');
    },
  );

  test.each([
    ['![](data:image/png;base64,AAAA)', 'image'],
    ['![](JavaScript:alert)', 'image'],
    ['<video src="vbscript:x"></video>', 'video'],
    ['[Watch Video](file:///etc/passwd)', 'video'],
  ])('%s is dropped', (line, key) => {
    const text = `${DAY}\n${PAPER}\n${line}\n- a`;
    expect(briefly(text)).toEqual([expect.stringMatching(/^3 warning: The address “.*” is neither http nor https/)]);
    expect(parseDigest(text).days[0]?.papers[0]).not.toHaveProperty(key);
  });

  test.each([
    '### [T](ftp://arxiv.org/abs/2502.00001)',
    '### [T](arxiv.org/abs/2502.00001)',
    '### [T](//arxiv.org/abs/2502.00001)',
    '### [T](https://arxiv.org/list/cs.CL/recent)',
    '### [T](https://arxiv.org.example/abs/2502.00001)',
    '### [T](javascript:alert)',
    '### [T]()',
    '### [T]',
    '### [T](https://arxiv.org/abs/2502.00001',
    '### T',
  ])('%s is no paper', (heading) => {
    const text = `${DAY}\n${PAPER}\n- a\n${heading}\n- b\n${PAPER.replace('00001', '00002')}\n- c`;
    expect(briefly(text)).toEqual([expect.stringMatching(/^4 error: .*the paper is skipped/)]);
    expect(parseDigest(text).days[0]?.papers.map(({ sections }) => sections)).toEqual([
      [{ text: 'a' }],
      [{ text: 'c' }],
    ]);
  });

  test.each([
    [`${PAPER} (oral)\n- a`, '2 warning: “(oral)” after the link is ignored'],
    ['### [ ](https://arxiv.org/abs/2502.00001)\n- a', '2 warning: This paper has no title'],
    [`${PAPER}\nVote: 1\nVote: 2\n- a`, '4 warning: This paper has a second “Vote:” line'],
    [`${PAPER}\n- a\nVote: 2`, '4 warning: This “Vote:” line is read as summary text'],
    [`${PAPER}\n- a\n\nAuthors: A`, '5 warning: This “Authors:” line is read as summary text'],
    [`${PAPER}\nAuthors: ['A', 'B\n- a`, '3 warning: A quoted name in this list of authors never ends'],
    [`${PAPER}\nVote: 2\n\n`, '2 warning: This paper has no summary'],
  ])('%j', (paper, start) => {
    expect(briefly(`${DAY}\n${paper}`)).toEqual([expect.stringContaining(start)]);
    expect(parseDigest(`${DAY}\n${paper}`).days[0]?.papers).toHaveLength(1);
  });

  it('names a paper without title by its id', () => {
    expect(parseDigest(`${DAY}\n### [](https://arxiv.org/abs/2502.00001)\n- a`).days[0]?.papers[0]?.title).toBe(
      '2502.00001',
    );
  });

  it('keeps the first of two listings, also under a second heading of the same day', () => {
    const text = `${DAY}\n${PAPER}\n- first\n${DAY}\n${PAPER}\n- second`;
    expect(briefly(text)).toEqual([
      expect.stringContaining('5 warning: The paper was listed before, on line 2, and that one counts: 2502.00001'),
    ]);
    expect(parseDigest(text).days).toMatchObject([{ papers: [{ sections: [{ text: 'first' }] }] }]);
  });

  it('quotes only the start of a long line', () => {
    const [problem] = parseDigest(`${DAY}\n${PAPER}\nVote: ${'x'.repeat(1000)}\n- a`).problems;
    expect(problem && english(problem).length).toBeLessThan(200);
  });
});
