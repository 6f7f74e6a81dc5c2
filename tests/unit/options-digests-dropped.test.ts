import { expect, test } from 'vitest';
import { droppedFiles } from '../../entrypoints/options/dropped-files';

/** A file as a file system gives it. */
function file(path: string) {
  return {
    isFile: true,
    isDirectory: false,
    fullPath: path,
    file: (take: (file: File) => void) => take(new File(['#'], path)),
  };
}

/** A folder that hands out what is in it in parts, as browsers do. */
function folder(...parts: unknown[][]) {
  const createReader = () => {
    const left = [...parts, []];
    return { readEntries: (take: (entries: unknown[]) => void) => take(left.shift() ?? []) };
  };
  return { isFile: false, isDirectory: true, createReader };
}

const dropped = (entries: unknown[], files: File[] = []) =>
  ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files }) as unknown as DataTransfer;

test('files and folders that are dropped are found with their paths, however deep and in however many parts', async () => {
  const months = folder([file('/logs/02/11.md'), file('/logs/02/12.md')], [file('/logs/02/13.md')]);
  const found = await droppedFiles(dropped([file('/README.md'), folder([months])]));
  expect(found.map(({ path }) => path)).toEqual(['README.md', 'logs/02/11.md', 'logs/02/12.md', 'logs/02/13.md']);
  expect(await found[0]?.bytes()).toEqual(new TextEncoder().encode('#'));
});

test('where there is no file system behind it, the files themselves are taken', async () => {
  const found = await droppedFiles(dropped([null], [new File(['#'], '2025-02-11.md')]));
  expect(found.map(({ path }) => path)).toEqual(['2025-02-11.md']);
});
