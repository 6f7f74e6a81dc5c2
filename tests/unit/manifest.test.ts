/** What the manifest says, from where it is written: `wxt.config.ts` and the locale files. */
import { readFileSync } from 'node:fs';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';
import type { ConfigEnv } from 'wxt';
import { HOSTS } from '../../data/library/sources/origins';
import config from '../../wxt.config';

const BROWSERS = ['chrome', 'firefox'] as const;

async function manifestFor(browser: (typeof BROWSERS)[number]) {
  if (typeof config.manifest !== 'function') throw new Error('The manifest depends on the browser');
  const env: ConfigEnv = { browser, manifestVersion: 3, mode: 'production', command: 'build' };
  return config.manifest(env);
}

const textsOf = async (language: string) => {
  const messages = await parseMessagesFile(`assets/locales/${language}.yml`);
  return (key: string) => {
    const found = messages.find((message) => message.key.join('.') === key);
    return found?.type === 'simple' ? found.message : '';
  };
};

test.each(['ko', 'en'])('name and description in %s fit where browsers and stores show them', async (language) => {
  const text = await textsOf(language);
  // As the short name, too, which Chrome cuts after twelve letters.
  expect(text('extension.name')).toMatch(/^.{2,12}$/);
  expect(text('extension.description')).toMatch(/^.{10,132}$/);
});

test.each(BROWSERS)('the version is written in package.json alone, and %s gets it from there', async (browser) => {
  expect(await manifestFor(browser)).not.toHaveProperty('version');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  // Both stores take numbers alone.
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test.each(BROWSERS)('each permission is accounted for to readers and to stores: %s', async (browser) => {
  const { permissions = [], host_permissions = [], ...optional } = await manifestFor(browser);
  const all = [
    ...permissions,
    ...host_permissions,
    ...(optional.optional_permissions ?? []),
    ...(optional.optional_host_permissions ?? []),
  ];
  const review = readFileSync('assets/store/review.md', 'utf8');
  expect(all.filter((permission) => !review.includes(`| \`${permission}\` |`))).toEqual([]);
  const named = all.filter((permission) => !permission.includes('*'));
  for (const file of ['README.md', 'assets/store/PRIVACY.ko.md', 'assets/store/PRIVACY.en.md']) {
    const text = readFileSync(file, 'utf8');
    expect(named.filter((permission) => !text.includes(`\`${permission}\``))).toEqual([]);
  }
});

test('the stores are told of no permission that is not asked for', async () => {
  const manifests = await Promise.all(BROWSERS.map(manifestFor));
  const asked = new Set(
    manifests.flatMap((manifest) => [
      ...(manifest.permissions ?? []),
      ...(manifest.host_permissions ?? []),
      ...(manifest.optional_permissions ?? []),
      ...(manifest.optional_host_permissions ?? []),
    ]),
  );
  const told = readFileSync('assets/store/review.md', 'utf8').matchAll(/^\| `([^`]+)` \|/gm);
  expect([...told].map(([, permission]) => permission).toSorted()).toEqual([...asked].toSorted());
});

test('Firefox is told that nothing is collected, and by which versions that is understood', async () => {
  const { browser_specific_settings: settings } = await manifestFor('firefox');
  expect(settings?.gecko).toMatchObject({
    data_collection_permissions: { required: ['none'] },
    strict_min_version: '153.0',
  });
  // Without a sidebar, menus, commands and an address bar for extensions, and never tried there: not declared.
  expect(settings).not.toHaveProperty('gecko_android');
  expect(readFileSync('README.md', 'utf8')).toContain('Firefox 153 or later');
});

test.each(BROWSERS)(
  '%s lets our pages have the package, reach the hosts of the sources, and no more',
  async (browser) => {
    const { content_security_policy: policy } = await manifestFor(browser);
    const { extension_pages, ...others } = policy as { extension_pages: string };
    expect(others).toEqual({});
    const hosts = Object.values(HOSTS).flatMap((hosts) => hosts.map((host) => `https://${host}`));
    // As a list: of a directive that is written twice, browsers take the first one.
    const directives = extension_pages.split(';').map((directive) => {
      const [name, ...allowed] = directive.trim().split(/\s+/);
      return [name, allowed.toSorted()];
    });
    expect(directives.toSorted()).toEqual([
      ['base-uri', ["'none'"]],
      ['connect-src', ["'self'", ...hosts].toSorted()],
      ['default-src', ["'none'"]],
      ['form-action', ["'none'"]],
      ['frame-ancestors', ["'none'"]],
      ['img-src', ["'self'"]],
      ['object-src', ["'none'"]],
      ['script-src', ["'self'"]],
      ['style-src', ["'self'"]],
    ]);
  },
);

test('Chrome is told the oldest version that the README names', async () => {
  const { minimum_chrome_version } = await manifestFor('chrome');
  expect(readFileSync('README.md', 'utf8')).toContain(`Chromium ${minimum_chrome_version} or later`);
});
