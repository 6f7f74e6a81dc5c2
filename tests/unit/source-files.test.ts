import fc from 'fast-check';
import { type Zippable, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { type DroppedFile, readDigestFiles } from '../../data/library/sources/files';
import { bytesOf, fileOf } from './source-world';

const file = (path: string, content: string | Uint8Array = ''): DroppedFile => ({
  path,
  bytes: async () => (typeof content === 'string' ? bytesOf(content) : content),
});
const zip = (files: Record<string, string | Zippable[string]>) =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([path, it]) => [path, typeof it === 'string' ? bytesOf(it) : it])),
  );
const read = (...files: DroppedFile[]) => readDigestFiles(files);
const datesOf = ({ days }: Awaited<ReturnType<typeof read>>) => days.map(({ date }) => date);

describe('files of the reader’s', () => {
  test('give their days, oldest first, whatever they are called', async () => {
    const found = await read(
      file('logs/2025/02/11.md', fileOf('2025-02-11')),
      file('README', `# Daily papers\n\n${fileOf('2025-02-10')}\n## License\n\nMIT\n`),
      file('my notes.txt', fileOf('2025-02-09')),
    );
    expect(datesOf(found)).toEqual(['2025-02-09', '2025-02-10', '2025-02-11']);
    expect(found.days[0]).toMatchObject({ source: 'file', language: 'ko', papers: [{ id: '2502.00001', votes: 3 }] });
    expect(found.refused).toEqual([]);
  });

  test('may hold several days, and one day under two headings', async () => {
    const other = fileOf('2025-02-11', 'U', 'https://arxiv.org/abs/2502.00002');
    const found = await read(file('all.md', fileOf('2025-02-11') + fileOf('2025-02-12') + other));
    expect(found.days.map(({ date, papers }) => [date, papers.length])).toEqual([
      ['2025-02-11', 2],
      ['2025-02-12', 1],
    ]);
  });

  test('with an error are refused whole, with line and message, and the others go in', async () => {
    const broken = fileOf('2025-02-12') + fileOf('2025-02-13', 'T', 'https://example.com');
    const found = await read(file('a/broken.md', broken), file('b/good.md', fileOf('2025-02-11')));
    expect(datesOf(found)).toEqual(['2025-02-11']);
    const problem = { line: 10, severity: 'error', kind: 'other_link', values: ['https://example.com'] };
    expect(found.refused).toEqual([{ file: 'a/broken.md', kind: 'malformed', problem }]);
  });

  test.each([
    ['notes.md', '# Shopping\n\nmilk', 'not-a-digest'],
    ['empty.md', '', 'not-a-digest'],
    ['binary.md', '\0\0', 'not-a-digest'],
    ['2025-02-11.json', '[]', 'not-a-digest'],
    ['figure.png', 'x', 'not-a-digest'],
    ['not.zip', 'PK but no more', 'bad-zip'],
  ])('that are none (%s) are refused', async (path, text, kind) => {
    expect((await read(file(path, text))).refused).toMatchObject([{ file: path, kind }]);
  });

  test.each([
    '.DS_Store',
    'logs/.git/config',
    '__MACOSX/logs/11.md',
    'x/__MACOSX/._11.md',
    'logs/._11.md',
    'Thumbs.db',
  ])('that nobody sees (%s) are passed over', async (path) => {
    expect(await read(file(path, 'x'))).toEqual({ days: [], refused: [] });
  });

  test('of one day are not mixed: the first by path counts, the other is told, and a copy is no matter', async () => {
    const found = await read(
      file('b.md', fileOf('2025-02-11', 'B')),
      file('a.md', fileOf('2025-02-11', 'A')),
      file('c.md', fileOf('2025-02-11', 'A')),
    );
    expect(found.days.map(({ papers }) => papers.map(({ title }) => title))).toEqual([['A']]);
    expect(found.refused).toEqual([{ file: 'b.md', kind: 'duplicate', date: '2025-02-11' }]);
  });

  test('that cannot be read, or are too big to be digests, are told apart', async () => {
    const bytes = vi.fn();
    const { refused } = await read(
      { path: 'gone.md', bytes: () => Promise.reject(new DOMException('', 'NotFoundError')) },
      { path: 'known.md', size: 5_000_001, bytes },
      file('unknown.md', new Uint8Array(5_000_001)),
    );
    expect(refused).toEqual([
      { file: 'gone.md', kind: 'unreadable' },
      { file: 'known.md', kind: 'too-big' },
      { file: 'unknown.md', kind: 'too-big' },
    ]);
    expect(bytes).not.toHaveBeenCalled();
  });

  test('are read with progress, and no further once that is stopped', async () => {
    const files = ['10', '11', '12'].map((day) => file(`${day}.md`, fileOf(`2025-02-${day}`)));
    const told: [number, number][] = [];
    await readDigestFiles(files, { onProgress: (...progress) => told.push(progress) });
    expect(told).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    const stop = new AbortController();
    const last = vi.fn(async () => bytesOf(''));
    const stopped = readDigestFiles([...files, { path: '13.md', bytes: last }], {
      signal: stop.signal,
      onProgress: (done) => done === 2 && stop.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(last).not.toHaveBeenCalled();
  });

  test('can be anything at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.uint8Array({ maxLength: 400 }), async (path, bytes) => {
        for (const name of [path, `${path}.md`, `${path}.zip`]) await read(file(name, bytes));
      }),
    );
  });
});

describe('an archive', () => {
  const logs = {
    'repo/paper_logs/2025/02/10.md': fileOf('2025-02-10'),
    'repo/paper_logs/2025/02/11.md': [bytesOf(fileOf('2025-02-11')), { level: 0 }] as Zippable[string],
    'repo/.gitignore': 'x',
    '__MACOSX/repo/._10.md': 'x',
    'repo/figure.png': 'x',
    'repo/논문.md': fileOf('2025-02-12', 'T', 'https://example.com'),
  };

  test('is read like a folder, and names its files', async () => {
    const found = await read(file('down/logs.zip', zip(logs)));
    expect(datesOf(found)).toEqual(['2025-02-10', '2025-02-11']);
    expect(found.refused).toMatchObject([
      { file: 'down/logs.zip/repo/figure.png', kind: 'not-a-digest' },
      { file: 'down/logs.zip/repo/논문.md', kind: 'malformed', problem: { line: 3 } },
    ]);
  });

  test('may be empty, and may have a comment', async () => {
    expect(await read(file('e.zip', zip({})))).toEqual({ days: [], refused: [] });
    const comment = bytesOf('made by hand');
    const plain = zip(logs);
    const commented = new Uint8Array([...plain, ...comment]);
    commented[plain.length - 2] = comment.length;
    expect(datesOf(await read(file('c.zip', commented)))).toHaveLength(2);
  });

  test('in an archive is not opened', async () => {
    const found = await read(file('out.zip', zip({ 'in.zip': zip(logs) })));
    expect(found).toEqual({ days: [], refused: [{ file: 'out.zip/in.zip', kind: 'not-a-digest' }] });
  });

  test('adds its files to the progress', async () => {
    const told: [number, number][] = [];
    const archive = zip({ 'a.md': fileOf('2025-02-10'), 'b.md': fileOf('2025-02-11') });
    await readDigestFiles([file('l.zip', archive)], { onProgress: (...progress) => told.push(progress) });
    expect(told).toEqual([
      [0, 1],
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  /** Overwrites a field of every entry in the archive's list. */
  function forge(bytes: Uint8Array, field: number, value: number): Uint8Array {
    const forged = bytes.slice();
    const view = new DataView(forged.buffer);
    for (let at = 0; at + 4 <= forged.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + field, value, true);
    }
    return forged;
  }

  const one = zip({ 'a.md': fileOf('2025-02-10') });
  test.each([
    ['a false checksum', forge(one, 16, 7), 'unreadable'],
    ['a size that is too small', forge(one, 24, 10), 'unreadable'],
    ['a size that is too large', forge(one, 24, 1000), 'unreadable'],
    ['a claim of gigabytes', forge(one, 24, 0xfffffffe), 'too-big'],
    ['a place past the end', forge(one, 42, 0x7fffffff), 'unreadable'],
    ['encryption', forge(one, 8, 0x00080801), 'unreadable'],
    ['a way of packing nobody knows', forge(one, 8, 0x000c0800), 'unreadable'],
  ])('with %s does no harm', async (_what, bytes, kind) => {
    const { days, refused } = await read(file('f.zip', bytes));
    expect(days).toEqual([]);
    expect(refused).toMatchObject([{ kind }]);
  });

  test('that breaks off is refused', async () => {
    expect((await read(file('f.zip', one.subarray(0, one.length - 30)))).refused).toEqual([
      { file: 'f.zip', kind: 'bad-zip' },
    ]);
  });

  test('that would unpack to more than 200 MB is refused before it is unpacked', async () => {
    const megabytes = new Uint8Array(4_900_000).fill(10);
    const bomb = zip(Object.fromEntries(Array.from({ length: 41 }, (_, n) => [`${n}.md`, [megabytes, { level: 1 }]])));
    expect(bomb.length).toBeLessThan(5_000_000);
    expect((await read(file('bomb.zip', bomb))).refused).toEqual([{ file: 'bomb.zip', kind: 'too-big' }]);
  });

  test('with tens of thousands of files is refused', async () => {
    const many = zip(
      Object.fromEntries(Array.from({ length: 20_001 }, (_, n) => [`${n}`, [new Uint8Array(), { level: 0 }]])),
    );
    expect((await read(file('many.zip', many))).refused).toEqual([{ file: 'many.zip', kind: 'too-big' }]);
  });

  test('whose bytes were changed anywhere never gives a day that was not in it', async () => {
    const { days } = await read(file('f.zip', one));
    await fc.assert(
      fc.asyncProperty(fc.nat(one.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = one.slice();
        changed[at] = (changed[at] ?? 0) ^ by;
        const found = await read(file('f.zip', changed));
        if (found.days.length > 0) expect(found.days).toEqual(days);
      }),
    );
  });
});
