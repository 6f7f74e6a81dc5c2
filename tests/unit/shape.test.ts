/** Rules of the house that no linter knows. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { sites } from '../../entrypoints/arxiv.content/sites/registry';

const FOLDERS = ['assets/styles', 'components', 'data', 'entrypoints', 'tests'];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|css)$/.test(name))
    .map((name) => join(folder, name)),
);

test.each(files)('%s is a file one can take in at once', (file) => {
  expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(250);
});

test('every page type is registered under the name of its file', () => {
  const written = readdirSync('entrypoints/arxiv.content/sites')
    .map((file) => basename(file, '.ts'))
    .filter((name) => name !== 'site' && name !== 'registry');
  expect(sites.map(({ name }) => name).toSorted()).toEqual(written.toSorted());
});
