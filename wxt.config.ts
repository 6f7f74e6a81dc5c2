import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { buildDigestAssets } from './data/digest/build-assets';
import { HOSTS } from './data/library/sources/origins';
import { writeLicences } from './data/packages/licences';
import { chunksByPages } from './data/packages/page-chunks';
import { steadyZip } from './data/packages/steady-zip';
import { ARXIV_PATTERN } from './data/sites/patterns';

const sources = Object.values(HOSTS).flatMap((hosts) => hosts.map((host) => `https://${host}`));

/** What WXT gives to content scripts, and ours in its place. */
const CONTEXT = 'wxt/utils/content-script-context';
const PAGE_CONTEXT = 'entrypoints/on-page/page-context.ts';

/** Pages and background of ours run their own scripts, and reach nothing but the package and the sources. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  `connect-src 'self' ${sources.join(' ')}`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** All from `assets/icon.svg`: what lists, toolbars and stores of both browsers ask for, and twice that for sharp screens. */
const ICON_SIZES = [128, 96, 64, 48, 32, 16];
const iconsOf = (sizes: number[]) => Object.fromEntries(sizes.map((size) => [size, `icons/${size}.png`]));

export default defineConfig({
  hooks: {
    'prepare:publicPaths': (_wxt, paths) => {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: WXT writes it into a type as it stands
      paths.push({ type: 'templateLiteral', path: 'digests/${string}.json' });
    },
    // Messages are answered with promises in the background alone; for the calls of all else, which give promises in both
    // browsers, pages need not pay 3 kB for a polyfill, and other people's pages not for a context of which little is used.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'background')) return;
      const isOnPages = entrypoints.every(({ type, name }) => type === 'content-script' || name === 'link-badges');
      config.resolve = { ...config.resolve, alias: isOnPages ? { [CONTEXT]: resolve(PAGE_CONTEXT) } : {} };
      if (!isOnPages) config.plugins = [config.plugins, chunksByPages()];
      // Slower than what builds the rest, and 2 % smaller: every page on which these run pays for them.
      else
        config.build = {
          ...config.build,
          minify: 'terser',
          terserOptions: { ecma: 2020, compress: { passes: 3 }, format: { wrap_iife: true } },
        };
    },
    // Built by itself: pages that are built together share chunks, and the popup's would be cut finer, and so grow, for a page
    // that opens once.
    'entrypoints:grouped': (_wxt, groups) => {
      const pages = groups.find((group) => Array.isArray(group) && group.some(({ name }) => name === 'welcome'));
      if (!Array.isArray(pages)) return;
      const place = pages.findIndex(({ name }) => name === 'welcome');
      groups.push(pages.splice(place, 1));
    },
    'build:publicAssets': async (_wxt, files) => {
      files.push(...(await buildDigestAssets('data/digests')));
      const attribution = 'digests/ATTRIBUTION.md';
      files.push({ absoluteSrc: resolve('data', attribution), relativeDest: attribution });
      files.push({ relativeDest: 'licenses.txt', contents: await writeLicences('.') });
    },
    // Whoever builds the same sources gets the same packages, byte for byte.
    'zip:done': async (_wxt, files) => {
      for (const file of files) await writeFile(file, steadyZip(await readFile(file)));
    },
  },
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  publicDir: 'assets/public',
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  i18n: { localesDir: 'assets/locales' },
  autoIcons: { baseIconPath: 'assets/icon.svg', sizes: ICON_SIZES },
  // Every browser that we are for preloads modules by itself, and finds on the reader's own disk what those that come later
  // need: to list it beforehand would cost the popup 470 bytes.
  vite: () => ({
    build: {
      target: ['chrome120', 'firefox153'],
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, needed, { hostType }) => (hostType === 'js' ? [] : needed),
      },
    },
    plugins: [preact()],
  }),
  zip: {
    artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip',
    // Tests and the stores' texts build nothing.
    excludeSources: ['tests/**', 'assets/store/**'],
    // Left out of Firefox, and so of its sources; with it they build the package for Chrome, too.
    includeSources: ['entrypoints/arxiv-pdf.content.ts'],
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    short_name: '__MSG_extension_name__',
    default_locale: 'ko',
    action: { default_icon: iconsOf([16, 32, 48, 64]) },
    permissions: [
      ...['storage', 'unlimitedStorage', 'alarms', 'contextMenus', 'activeTab', 'scripting'],
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // arXiv and its subdomains; `data/arxiv-url.ts` tells which of them serve papers.
    host_permissions: [ARXIV_PATTERN],
    // WXT's server has its own while it serves pages that are being worked on.
    ...(command === 'build' && { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } }),
    omnibox: { keyword: 'haru' },
    // Asked for when the reader wants updates only while the computer is not being used.
    optional_permissions: ['idle'],
    // Granted one site at a time, when the reader turns badges on there.
    optional_host_permissions: ['*://*/*'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+H' } },
      'save-paper': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_command_save__',
      },
      [browser === 'firefox' ? '_execute_sidebar_action' : 'open-panel']: {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_command_panel__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'haru-papers@haru-papers.example',
              // The ESR that all tests run in; nobody could run them in an older one.
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
