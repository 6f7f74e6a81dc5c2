/** Files that are huge or made to do harm: nothing throws, nothing is lost without a word. */
import { describe, expect, test } from 'vitest';
import { LONGEST_FILE, LONGEST_NOTE, MOST_PAPERS } from '../../data/reading-list/import/limits';
import { bibRecord, entryAt, many, ourFile, SAMPLES } from './import-samples';
import { account, survive } from './import-survive';

/** As much of a unit as a file of 1 MB has: a reader that is not linear would take minutes. */
const long = (unit: string) => unit.repeat(1_000_000 / unit.length);

describe('size', () => {
  test('50 MB are too big, and are not looked at', async () => {
    const text = '2502.06394\n'.repeat(50_000_000 / 11);
    const start = performance.now();
    expect(await survive(text)).toEqual({
      format: 'unknown',
      candidates: [],
      refused: [],
      warnings: [],
      problem: 'too-big',
    });
    expect(performance.now() - start).toBeLessThan(500);
    expect(text.length).toBeGreaterThan(LONGEST_FILE);
  });

  test('of 200,000 ids the first are taken, and the rest is refused', async () => {
    const id = (n: number) =>
      `25${String((n % 12) + 1).padStart(2, '0')}.${String(Math.floor(n / 12) + 1).padStart(5, '0')}`;
    const { candidates, refused } = await account(
      many(200_000, (n) => `${id(n)}\n`),
      200_000,
    );
    expect(candidates).toHaveLength(MOST_PAPERS);
    expect(refused[0]).toEqual({ line: MOST_PAPERS + 1, reason: 'too-many', text: id(MOST_PAPERS) });
    expect(refused).toHaveLength(1000);
  });

  test('a million tags, authors or keywords on one paper', async () => {
    const list = Array.from({ length: 1_000_000 }, (_, n) => `t${n}`);
    const [inJson] = (await account(ourFile([entryAt('2502.06394', { tags: list }, 1)]), 1)).candidates;
    expect(inJson?.entry?.tags?.value).toEqual(list.slice(0, 100));
    const keywords = `, keywords = {${list.slice(0, 100_000).join(',')}}, author = {${list.slice(0, 100_000).join(' and ')}}`;
    const [inBib] = (await account(bibRecord(1, keywords), 1)).candidates;
    expect(inBib?.fields?.tags).toHaveLength(100);
    expect(inBib?.fields?.citation?.authors).toHaveLength(5000);
  });

  test('a note without end is cut, and the reader is told', async () => {
    const { candidates, warnings } = await account(bibRecord(1, `, annote = {${'x'.repeat(2_000_000)}}`), 1);
    expect(candidates[0]?.fields?.note).toHaveLength(LONGEST_NOTE);
    expect(warnings).toMatchObject([{ id: 'left-out', count: 1 }]);
  });
});

describe('time', () => {
  test.each<[string, string]>([
    ['records without end', long('@misc{a, title={x,\n')],
    ['records within records', long('@a{b,\n')],
    ['braces', `@a{b, title = ${long('{')}`],
    ['quotes', `@a{b, title = ${long('"{')}`],
    [
      'macros that double',
      `@string{a = "xxxxxxxxxx"}\n${'@string{a = a # a}\n'.repeat(80)}${bibRecord(1, ', annote = a')}`,
    ],
    [
      'macros in a row',
      `@string{a = "${'x'.repeat(1_000_000)}"}\n${bibRecord(1, `, annote = a${' # a'.repeat(2000)}`)}`,
    ],
    ['accents', bibRecord(1, `, title = {${"\\'{".repeat(200_000)}${'}'.repeat(200_000)}}`)],
    ['dollars', bibRecord(1, `, note = {${'$\\'.repeat(200_000)} }`)],
    [
      'blanks in every field',
      bibRecord(
        1,
        ['title', 'author', 'note', 'keywords', 'month']
          .map((name) => `, ${name}1 = {a${long(' ').slice(0, 500_000)}b}`)
          .join(''),
      ),
    ],
    ['names', bibRecord(1, `, author = {${' and a'.repeat(150_000)}}`)],
    ['brackets', `[{"a": ${long('[')}`],
    ['objects', `[${long('{"a":')}`],
    ['backslashes', `[{"a": "${long('\\')}`],
    ['escaped quotes', `[{"a": "${long('\\"')}`],
    ['empty items', `[{"a": 1}${long(',{}')}]`],
    ['our entries', `{"format": "haru-papers", "entries": [${long('{"id":"2502.06394"},')}`],
    ['RIS records', long('TY  - \n')],
    ['RIS lines', `TY  - GEN\nN1  - ${long('a\n')}`],
    ['ids', long('2502.06394 ')],
    ['addresses', long('https://arxiv.org/abs/')],
    ['one word', long('a')],
    ['blanks', `a${long(' ')}b`],
    ['line ends', long('\r')],
    ['at signs', long('@ ')],
  ])('%s take no time to speak of', async (_, text) => {
    const start = performance.now();
    await survive(text);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

describe('content', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\t\uFEFF', 'empty'],
    ['a PDF', `%PDF-1.7\n${'\uFFFD\u0000\u0001'.repeat(500)}`, 'not-text'],
    ['text in UTF-16', Array.from('@misc{a, eprint={2502.06394}}').join('\u0000'), 'not-text'],
    ['words', 'Hello, world. 1.5 and 3.14', 'unknown-format'],
    ['other JSON', '{"a": [1, 2]}', 'unknown-format'],
    ['deep nesting', '['.repeat(200_000), 'unknown-format'],
    ['deep nesting in a list', `[{"a":${'['.repeat(200_000)}`, 'broken'],
    [
      'deep nesting that ends',
      `{"format": "haru-papers", "entries": [${'['.repeat(200_000)}${']'.repeat(200_000)}]}`,
      undefined,
    ],
  ])('%s', async (_, text, problem) => {
    expect((await survive(text)).problem).toBe(problem);
  });

  test('a byte order mark, CRLF and a stray NUL change nothing', async () => {
    for (const text of SAMPLES) {
      expect(await survive(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(await survive(text));
    }
    expect((await survive('2502.06394\u0000\n2502.06703')).candidates).toHaveLength(2);
  });

  test('markup stays text', async () => {
    const note = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const [ours] = (await account(ourFile([entryAt('2502.06394', { note, tags: [note] }, 1)]), 1)).candidates;
    expect(ours?.entry).toMatchObject({ note: { value: note }, tags: { value: [note.slice(0, 60)] } });
    const [bib] = (await account(bibRecord(1, `, annote = {${note}}`), 1)).candidates;
    expect(bib?.fields?.note).toBe(note);
  });

  test('names of prototypes do nothing in any format', async () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    await survive(many(1, () => bibRecord(1, names.map((name) => `, ${name} = {x}`).join(''))));
    await survive(
      names.map((name) => `@string{${name} = {x}}\n@misc{${name}, eprint = {2502.06394}, title = ${name}}`).join('\n'),
    );
    await survive(`[{"id": "2502.06394", ${names.map((name) => `"${name}": {"title": "x"}`).join(', ')}}]`);
    await survive(
      `{"__dataVersion": 1, ${names.map((name) => `"${name}": {"pdfLink": "https://arxiv.org/pdf/2502.06394"}`).join(', ')}}`,
    );
    expect(({} as { title?: string }).title).toBeUndefined();
    expect(Object.prototype.toString.call({})).toBe('[object Object]');
  });

  test('half characters do not get through', async () => {
    const [bib] = (await survive(bibRecord(1, ', annote = {a\uD83D b}'))).candidates;
    expect(bib?.fields?.note).toBe('a\uFFFD b');
  });
});
