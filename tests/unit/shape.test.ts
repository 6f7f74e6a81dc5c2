/** Rules of the house that no linter knows. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { general } from '../../entrypoints/links.content/sites/general';
import { linkSites } from '../../entrypoints/links.content/sites/registry';
import { arxivSites } from './all-sites';

const FOLDERS = ['assets/styles', 'components', 'data', 'entrypoints', 'tests'];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|css)$/.test(name))
    .map((name) => join(folder, name)),
);

test.each(files)('%s is a file one can take in at once', (file) => {
  expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(250);
});

const folders = ['arxiv', 'arxiv-html', 'arxiv-list', 'links'].map((name) => `entrypoints/${name}.content/sites`);
/** Types, lists and fallbacks that stand beside the sites. */
const NO_SITES = ['list-site', 'link-site', 'linked-entries', 'registry'];

test('every site is known under the name of its file', () => {
  const written = folders
    .flatMap((folder) => readdirSync(folder))
    .map((file) => basename(file, '.ts'))
    .filter((name) => !NO_SITES.includes(name));
  expect([...arxivSites, ...linkSites, general].map(({ name }) => name).toSorted()).toEqual(written.toSorted());
});
