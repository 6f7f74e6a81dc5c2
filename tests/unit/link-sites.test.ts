// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KNOWN_SITES } from '../../data/sites/known-sites';
import { covers } from '../../data/sites/patterns';
import { general } from '../../entrypoints/links.content/sites/general';
import { linkSiteOf, linkSites } from '../../entrypoints/links.content/sites/registry';

const HOSTS: [host: string, site: string][] = [
  ['alphaxiv.org', 'alphaxiv'],
  ['www.alphaxiv.org', 'alphaxiv'],
  ['github.com', 'github'],
  ['gist.github.com', 'github'],
  ['news.ycombinator.com', 'hacker-news'],
  ['huggingface.co', 'huggingface'],
  ['hf.co', 'huggingface'],
  ['openreview.net', 'openreview'],
  ['www.openreview.net', 'openreview'],
  ['reddit.com', 'reddit'],
  ['www.reddit.com', 'reddit'],
  ['old.reddit.com', 'reddit'],
  ['scholar.google.com', 'scholar'],
  ['semanticscholar.org', 'semantic-scholar'],
  ['www.semanticscholar.org', 'semantic-scholar'],
  ['x.com', 'x'],
  ['mobile.x.com', 'x'],
  ['twitter.com', 'x'],
];
const OTHERS = [
  ...linkSites.flatMap(({ hosts }) => hosts.flatMap((host) => [`not${host}`, `not-${host}`, `${host}.evil.example`])),
  ...['netflix.com', 'ycombinator.com', 'google.com', 'github.io', 'com', 'blog.example', 'localhost', ''],
];

describe('the site of a host', () => {
  test.each(HOSTS)('%s is %s', (hostname, name) => {
    expect(linkSiteOf({ hostname }).name).toBe(name);
  });

  test.each(OTHERS)('%j is any other one', (hostname) => {
    expect(linkSiteOf({ hostname })).toBe(general);
  });

  test('is never two: no site’s host belongs to another', () => {
    const owners = (hostname: string) =>
      linkSites.filter(({ hosts }) => hosts.some((host) => `.${hostname}`.endsWith(`.${host}`)));
    for (const site of linkSites) for (const host of site.hosts) expect(owners(host)).toEqual([site]);
  });

  test('each site is found by each of its hosts', () => {
    for (const site of linkSites) {
      expect(site.hosts.length).toBeGreaterThan(0);
      for (const hostname of site.hosts) expect(linkSiteOf({ hostname })).toBe(site);
    }
  });
});

describe('the sites that can be turned on by name', () => {
  const hostOf = (pattern: string) => pattern.replace(/^\*:\/\/(?:\*\.)?|\/\*$/g, '');

  test('are those with rules of their own, each once', () => {
    const found = KNOWN_SITES.map(({ pattern }) => linkSiteOf({ hostname: hostOf(pattern) }).name);
    expect(found.toSorted()).toEqual(linkSites.map(({ name }) => name).toSorted());
  });

  test('meet only where the rules are the same', () => {
    for (const [hostname, name] of HOSTS) {
      const known = KNOWN_SITES.filter(({ pattern }) => covers(pattern, hostname));
      expect(known.length).toBeLessThanOrEqual(1);
      for (const { pattern } of known) expect(linkSiteOf({ hostname: hostOf(pattern) }).name).toBe(name);
    }
  });
});

/** Where a link may stand on one of these sites. */
const FRAMES = [
  'p',
  'nav p',
  'article p',
  '.gs_r .gs_rt',
  '.cl-paper-row h2',
  '.markdown-body li',
  '.commtext',
  'shreddit-post p',
  '[data-testid=tweet] p',
].map((path) => path.split(' '));

function linkIn(frame: readonly string[], href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.setAttribute('href', href);
  link.textContent = text;
  let around: Element = link;
  for (const part of frame.toReversed()) {
    const [, name = '', kind = '', value = ''] = /^([\w-]*)(?:[.[])?([\w-]*)(?:=([\w-]*)\])?$/.exec(part) ?? [];
    const outer = document.createElement(name || 'div');
    if (value) outer.setAttribute(kind, value);
    else if (kind) outer.className = kind;
    outer.append(around);
    around = outer;
  }
  document.body.replaceChildren(around);
  return link;
}

const address = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.webUrl(),
  fc
    .constantFrom('https://arxiv.org/abs/', '//arxiv.org/pdf/', 'http://[', 'javascript:', 'arxiv.org/abs/')
    .chain((start) =>
      fc
        .oneof(fc.constantFrom('2502.06394', '2502.06394v2.pdf', 'hep-th/9901001', '%E0%A4%A2502.06394'), fc.string())
        .map((end) => start + end),
    ),
);

test('no address and no text breaks a site, and a badge’s place is on the page', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(general, ...linkSites),
      fc.constantFrom(...FRAMES),
      address,
      address,
      (site, ...rest) => {
        const link = linkIn(...rest);
        const id = site.paperOf(link);
        expect(id ?? '2502.06394').toMatch(/^(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/);
        expect(typeof site.skips(link)).toBe('boolean');
        expect(site.blockOf(link).contains(link)).toBe(true);
        const badge = document.createElement('b');
        site.place(badge, link);
        expect(badge.isConnected).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

describe('a link on X', () => {
  const x = linkSites.find(({ name }) => name === 'x') ?? general;
  test.each([
    ['https://arxiv.org/abs/2502.06394', '2502.06394'],
    ['arxiv.org/abs/2502.06394', '2502.06394'],
    [' arxiv.org/pdf/2502.06394v2 ', '2502.06394'],
    ['huggingface.co/papers/2502.06394', '2502.06394'],
    ['arxiv.org/abs/2502.0639…', undefined],
    ['arxiv.org/abs/2502.06394…', undefined],
    ['notarxiv.org/abs/2502.06394', undefined],
    ['javascript:arxiv.org/abs/2502.06394', undefined],
    ['arXiv:2502.06394', undefined],
    ['2502.06394', undefined],
    ['Feb 11', undefined],
    ['', undefined],
  ])('with the text %j leads to %s', (text, id) => {
    expect(x.paperOf(linkIn(['p'], 'https://t.co/aB3dE5fG7h', text))).toBe(id);
  });
});
