/** What is said of the extension where it is published, held against what it does. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';
import { HOSTS } from '../../data/library/sources/origins';
import packageJson from '../../package.json';

const LANGUAGES = ['ko', 'en'];
const STORE = 'assets/store';
const read = (file: string) => readFileSync(file, 'utf8');

const SOURCES = 'data/library/sources';
/** Hosts that the sources of digests ask. */
const hosts = new Set(
  readdirSync(SOURCES).flatMap((file) =>
    [...read(`${SOURCES}/${file}`).matchAll(/= 'https:\/\/([^/']+)/g)].flatMap(([, host]) => host ?? []),
  ),
);

test('there are hosts to tell of, and our pages may reach these and no others', () => {
  expect(hosts.size).toBeGreaterThanOrEqual(3);
  expect(Object.values(HOSTS).flat().toSorted()).toEqual([...hosts].toSorted());
});

test.each(['README.md', ...['PRIVACY.ko', 'PRIVACY.en', 'review'].map((name) => `${STORE}/${name}.md`)])(
  '%s names every host that may be asked',
  (file) => {
    const text = read(file);
    expect([...hosts].filter((host) => !text.includes(host))).toEqual([]);
  },
);

/** All that browsers give `activeTab` with: the ways in which the extension can be used in a tab. */
const WAYS = { ko: ['팝업', '단축키', '메뉴', '주소창'], en: ['popup', 'shortcut', 'menu', 'address bar'] };

test.each([
  ['README.md', 'en', /^\| `activeTab` .*$/m],
  [`${STORE}/review.md`, 'en', /^\| `activeTab` .*$/m],
  [`${STORE}/PRIVACY.en.md`, 'en', /^\| `activeTab` .*$/m],
  [`${STORE}/PRIVACY.en.md`, 'en', /It learns the address of another tab[^.]*\./],
  [`${STORE}/PRIVACY.ko.md`, 'ko', /^\| `activeTab` .*$/m],
  [`${STORE}/PRIVACY.ko.md`, 'ko', /다른 탭의 주소는[^.]*\./],
] as const)('%s (%s) names every way in which a tab’s address comes to be known: %s', (file, language, place) => {
  const [text = ''] = place.exec(read(file)) ?? [];
  expect(WAYS[language].filter((way) => !text.includes(way))).toEqual([]);
});

test.each(LANGUAGES)('the privacy policy (%s) is that of this version', (language) => {
  expect(read(`${STORE}/PRIVACY.${language}.md`)).toContain(` ${packageJson.version}*`);
});

test('the change log tells of this version', () => {
  expect(read(`${STORE}/CHANGELOG.md`)).toMatch(new RegExp(`^## ${packageJson.version.replaceAll('.', '\\.')}`, 'm'));
});

/** The parts of a listing that go into the stores' fields, in order. */
function fieldsOf(language: string): string[] {
  const [, ...sections] = read(`${STORE}/listing.${language}.md`).split(/^## .*$/m);
  return sections.map((section) => section.trim());
}

test.each(LANGUAGES)(
  'the listing (%s) keeps to what the stores take, and says what the manifest says',
  async (language) => {
    const [name = '', short = '', long = ''] = fieldsOf(language);
    expect(name.length).toBeLessThanOrEqual(50);
    expect(long.length).toBeLessThanOrEqual(16_000);
    const messages = await parseMessagesFile(`assets/locales/${language}.yml`);
    expect(messages.find(({ key }) => key.join('.') === 'extension.description')).toMatchObject({ message: short });
  },
);

test.each(LANGUAGES)('the listing (%s) says what is on each picture that the script takes', (language) => {
  const [, , , captions = ''] = fieldsOf(language);
  const numbers = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, number]) => number).toSorted();
  expect(numbers(captions, /^(\d)\. /gm)).toEqual(numbers(read('tests/store/pictures.ts'), /name\('(\d)-/g));
});

test.each(['PRIVACY', 'listing'])('%s tells of the same in Korean and in English', (name) => {
  const shape = (language: string) => read(`${STORE}/${name}.${language}.md`).match(/^(##|\||•|-|\d\.|\*\*)/gm);
  expect(shape('ko')).toEqual(shape('en'));
});

test.each(['README.md', ...readdirSync(STORE).flatMap((name) => (name.endsWith('.md') ? `${STORE}/${name}` : []))])(
  '%s links to files that are there',
  (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !existsSync(join(dirname(file), target)))).toEqual([]);
  },
);
