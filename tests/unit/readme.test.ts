/** What the README says of the code, held against the code. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const section = (title: string) => readme.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
const map = section('Where things live').split('\n### ')[0] ?? '';
const paths = [...map.matchAll(/^\| (.+?) \|/gm)]
  .flatMap(([, cell = '']) => cell.split(', '))
  .flatMap((name) => /^`(.+)`$/.exec(name)?.[1] ?? []);

describe('where things live', () => {
  test('fits on one screen', () => {
    expect(map.trim().split('\n').length).toBeLessThanOrEqual(45);
  });

  test('names what is there', () => {
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });

  test('every folder of data/ has its place', () => {
    const folders = foldersOf('data').filter((name) => name !== 'digests');
    expect(folders.filter((name) => !paths.includes(`data/${name}/`))).toEqual([]);
  });

  test.each(['entrypoints', 'tests'])('every folder of %s/ is named in one of its rows', (folder) => {
    const rows = map.split('\n').filter((row) => row.startsWith(`| \`${folder}/`));
    const names = foldersOf(folder).map((name) => name.replace('.content', ''));
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter((name) => !rows.some((row) => new RegExp(`[\`/]${name}[\`/]`).test(row)))).toEqual([]);
  });
});

function foldersOf(folder: string): string[] {
  return readdirSync(folder).filter((name) => statSync(`${folder}/${name}`).isDirectory());
}

/** The second of two names in a cell may be one beside the first. */
function isThere(path: string): boolean {
  const [start = '', ...rest] = path.split('*');
  if (rest.length > 0) return existsSync(start);
  return existsSync(path) || paths.some((other) => existsSync(`${other.replace(/[^/]*\/?$/, '')}${path}`));
}

/** Of an example: the file that it is from, and its lines without what is left out and what is only said here. */
const examples = [...readme.matchAll(/\n {4}\/\/ (\S+\.ts).*\n((?: {4}.*\n|\n)+)/g)].map(
  ([, file = '', text = '']) => ({
    file,
    lines: text
      .split('\n')
      .map((line) => line.replace(/\{ … \}.*$/, '').trim())
      .filter((line) => line !== ''),
  }),
);

test('there are three examples', () => {
  expect(examples.map(({ file }) => file)).toHaveLength(3);
});

test.each(examples)('the example from $file is what it has, in ten lines', ({ file, lines }) => {
  const code = readFileSync(file, 'utf8');
  expect(lines.filter((line) => !code.includes(line))).toEqual([]);
  expect(lines.length).toBeLessThanOrEqual(10);
});
