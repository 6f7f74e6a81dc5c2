import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { steadyZip } from '../../data/packages/steady-zip';

const TEXTS = { 'b.js': 'let b', 'a/first.json': '{}', 'a.css': ':root{}' };
type Names = keyof typeof TEXTS;

/** A zip file as a packer leaves it: in some order, at some time, packed more or less. */
const packed = (names: Names[], mtime: string, level: 0 | 9) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8(TEXTS[name])])), { mtime, level });

test('the same files give the same bytes, in whatever order and whenever they were packed', () => {
  const one = steadyZip(packed(['b.js', 'a/first.json', 'a.css'], '2025-02-11T10:00:00', 9));
  const other = steadyZip(packed(['a.css', 'b.js', 'a/first.json'], '2031-07-01T23:59:58', 0));
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

test('all files are in it with what they say, and folders only by the names of their files', () => {
  const folder = zipSync({ 'a/': new Uint8Array(), 'a/first.json': strToU8('{}') });
  expect(Object.keys(unzipSync(steadyZip(folder)))).toEqual(['a/first.json']);
  const files = unzipSync(steadyZip(packed(['b.js', 'a/first.json', 'a.css'], '2025-02-11T10:00:00', 9)));
  expect(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ['a.css', ':root{}'],
    ['a/first.json', '{}'],
    ['b.js', 'let b'],
  ]);
});
