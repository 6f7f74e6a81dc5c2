/** What is said of the extension where it is published, held against what it does. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../../package.json';

const read = (file: string) => readFileSync(file, 'utf8');

const SOURCES = 'data/library/sources';
/** Hosts that the sources of digests ask. */
const hosts = new Set(
  readdirSync(SOURCES).flatMap((file) =>
    [...read(`${SOURCES}/${file}`).matchAll(/= 'https:\/\/([^/']+)/g)].flatMap(([, host]) => host ?? []),
  ),
);

test('there are hosts to tell of', () => {
  expect(hosts.size).toBeGreaterThanOrEqual(3);
});

test.each(['README.md', 'assets/store/PRIVACY.ko.md', 'assets/store/PRIVACY.en.md', 'wxt.config.ts'])(
  '%s names every host that may be asked',
  (file) => {
    const text = read(file);
    expect([...hosts].filter((host) => !text.includes(host))).toEqual([]);
  },
);

test.each(['ko', 'en'])('the privacy policy (%s) is that of this version', (language) => {
  expect(read(`assets/store/PRIVACY.${language}.md`)).toContain(` ${packageJson.version}*`);
});

test('the change log tells of this version', () => {
  expect(read('assets/store/CHANGELOG.md')).toContain(`\n## ${packageJson.version}\n`);
});
