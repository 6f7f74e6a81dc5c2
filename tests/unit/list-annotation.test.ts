// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { annotateList } from '../../entrypoints/arxiv-list.content/annotate-list';
import { list } from '../../entrypoints/arxiv-list.content/sites/list';
import { search } from '../../entrypoints/arxiv-list.content/sites/search';
import {
  arxivDocument,
  moveTo,
  openContext,
  putInIndex,
  rushClock,
  settled,
  stopClock,
  turnsUntil,
} from './page-samples';

const NEW = '/list/cs.CL/new';
const VOTES = { '2502.06394': 69, '2502.06703': 60, '2502.06764': null, '2411.18676': 1 };
const bodies = new Map<string, string>();

/** Puts a fixture page into the window. */
function show(path: string, changed = false): void {
  const key = `${path} ${changed}`;
  const html = bodies.get(key) ?? arxivDocument(path, { changed }).body.innerHTML;
  bodies.set(key, html);
  moveTo(`https://arxiv.org${path}`);
  document.body.innerHTML = html;
}

const badges = () => [...document.querySelectorAll('haru-papers-badge')];
const ids = () => badges().map((badge) => badge.getAttribute('data-arxiv-id'));
const strips = () => document.querySelectorAll('haru-papers-strip');
const marked = () => document.querySelectorAll('[data-haru-entry]');
const votesOf = (id: string) =>
  badges()
    .find((badge) => badge.getAttribute('data-arxiv-id') === id)
    ?.shadowRoot?.querySelector('[data-testid="votes"]')?.textContent;

/** Runs the script on the page that is shown. */
async function annotate(site = list, name = 'test') {
  const ctx = openContext(name);
  annotateList(ctx, site);
  await settled();
  return ctx;
}

beforeEach(stopClock);

test('each paper of the library has one badge and a mark, with its votes where there are any', async () => {
  show(NEW);
  await putInIndex(VOTES);
  await annotate();
  expect(ids()).toEqual(['2502.06394', '2502.06703', '2502.06764', '2411.18676']);
  expect(Object.keys(VOTES).map(votesOf)).toEqual(['69', '60', undefined, '1']);
  expect(marked()).toHaveLength(8);
  expect(strips()).toHaveLength(1);
  expect(document.querySelector('#dlpage > h1')?.previousElementSibling).toBe(strips()[0]);
});

test('a page without a paper of the library stays as it is', async () => {
  show(NEW);
  const before = document.documentElement.outerHTML;
  await putInIndex({ '2502.99999': 3 });
  await annotate();
  expect(document.documentElement.outerHTML).toBe(before);
});

describe('when the library changes under an open page', () => {
  test('papers that come get badges', async () => {
    show(NEW);
    await annotate();
    expect(badges()).toEqual([]);
    await putInIndex(VOTES);
    await settled();
    expect(ids()).toEqual(['2502.06394', '2502.06703', '2502.06764', '2411.18676']);
    expect(strips()).toHaveLength(1);
  });

  test('a paper that goes loses its badge, and the last one takes the strip along', async () => {
    show(NEW);
    const before = document.documentElement.outerHTML;
    await putInIndex(VOTES);
    await annotate();
    await putInIndex({ '2502.06394': 69 });
    await settled();
    expect(ids()).toEqual(['2502.06394', '2411.18676']);
    expect(marked()).toHaveLength(4);
    await browser.storage.local.remove(['index:2502', 'index:2411']);
    await settled();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('new votes are shown on the badge that is there', async () => {
    show(NEW);
    await putInIndex(VOTES);
    await annotate();
    const [first] = badges();
    await putInIndex({ ...VOTES, '2502.06394': 70 });
    await settled();
    expect(badges()[0]).toBe(first);
    expect(votesOf('2502.06394')).toBe('70');
    expect(badges()).toHaveLength(4);
  });

  test('a slow page ends with what the library says last', async () => {
    rushClock();
    show(NEW);
    await putInIndex(VOTES);
    annotateList(openContext(), list);
    await turnsUntil(() => badges().length === 1);
    // The page has shown the first entry; the last one is gone before its turn has come.
    await browser.storage.local.remove('index:2411');
    await turnsUntil(() => false);
    expect(ids()).toEqual(['2502.06394', '2502.06703', '2502.06764']);
  });
});

describe('when the extension goes', () => {
  test.each([
    [NEW, list],
    ['/list/cs.CL/recent', list],
    ['/search/?query=language', search],
  ] as const)('%s is left as arXiv made it', async (path, site) => {
    show(path);
    const before = document.documentElement.outerHTML;
    await putInIndex(VOTES);
    const ctx = await annotate(site);
    expect(badges().length).toBeGreaterThan(1);
    ctx.abort();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(browser.storage.onChanged.hasListeners()).toBe(false);
    await putInIndex({ '2502.06060': 5 });
    await settled();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('a page that was only half done is left as arXiv made it', async () => {
    rushClock();
    show(NEW);
    const before = document.documentElement.outerHTML;
    await putInIndex(VOTES);
    const ctx = openContext();
    annotateList(ctx, list);
    await turnsUntil(() => badges().length === 2);
    expect(badges()).toHaveLength(2);
    vi.spyOn(console, 'debug').mockImplementation(() => undefined);
    Object.assign(fakeBrowser.runtime, { id: undefined });
    window.dispatchEvent(new Event('focus'));
    expect(ctx.signal.aborted).toBe(true);
    await settled();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('its next version has the page for itself: one badge a paper, one strip', async () => {
    show(NEW);
    await putInIndex(VOTES);
    await annotate(list, 'the old version, which heard of nothing');
    await annotate(list, 'the new version');
    expect(ids()).toEqual(['2502.06394', '2502.06703', '2502.06764', '2411.18676']);
    expect(strips()).toHaveLength(1);
  });
});

describe('after a redesign', () => {
  const PATHS = [
    [NEW, list],
    ['/search/?query=language', search],
  ] as const;

  test.each(PATHS)('%s has a badge behind each link, no strip, and a note for the options', async (path, site) => {
    show(path, true);
    await putInIndex(VOTES);
    await annotate(site);
    expect(ids().toSorted()).toEqual(Object.keys(VOTES).toSorted());
    for (const badge of badges())
      expect(badge.previousElementSibling?.textContent).toContain(badge.getAttribute('data-arxiv-id'));
    expect(strips()).toHaveLength(0);
    expect(await browser.storage.local.get(`missing:${site.name}`)).toMatchObject({
      [`missing:${site.name}`]: { selectors: site.selectors },
    });
  });

  test('a page that is as we know it leaves no note', async () => {
    show(NEW);
    await annotate();
    expect((await browser.storage.local.get('missing:list'))['missing:list']).toBeUndefined();
  });
});
