/** The options as one page: the way to each section, what the browser says of keys and permissions, and a report. */
import { expect, onTestFinished, test } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import { withFields } from '../../data/reading-list/entry';
import { openData, press } from './data-actions';
import { textOf } from './digest-actions';
import { addEntries } from './saved-entries';
import { browserName, useBrowser } from './setup/use-browser';
import { evaluate, until, waitFor } from './setup/wait-for';
import { turnSiteOn } from './site-actions';

const browser = useBrowser();

/** Keeps the list's database busy, as a long write does. */
const holdList = () =>
  browser().inExtension(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('reading-list');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const store = db.transaction([...db.objectStoreNames], 'readwrite').objectStore('entries');
          window.name = 'held';
          const goOn = () => {
            if (window.name === 'held') store.count().onsuccess = goOn;
            else db.close();
          };
          goOn();
          resolve();
        };
      }),
  );

const letListGo = () =>
  browser().inExtension(() => {
    window.name = '';
  });

const SECTIONS = ['appearance', 'sites', 'digests', 'data', 'shortcuts', 'privacy', 'about'];

test('the navigation names every section and marks the one that an address points at', async () => {
  const page = await browser().extensionPage('options.html#privacy');
  await waitFor(page, () => document.querySelector('nav [aria-current]')?.getAttribute('href') === '#privacy');
  const found = await evaluate(page, () => ({
    links: [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href')?.slice(1)),
    headings: [...document.querySelectorAll('main h2')].map(({ id }) => id),
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  expect(found).toEqual({ links: SECTIONS, headings: SECTIONS, wide: 0 });
  expect(browser().messages(page)).toEqual([]);
  await page.close();
});

test('a section that an address points at stands in its place while the list is read, and stays there', async () => {
  await (await openData(browser())).close();
  await holdList();
  onTestFinished(letListGo);
  const page = await browser().extensionPage('options.html#digests');
  const top = () => evaluate(page, () => document.getElementById('digests')?.getBoundingClientRect().top);
  const place = await until('the section at the top', async () => {
    const at = await top();
    return at !== undefined && at < 150 ? at : undefined;
  });
  const isRead = () => evaluate(page, () => document.querySelector('#export .number') !== null);
  expect(await isRead()).toBe(false);
  await letListGo();
  await until('the list to be read', isRead);
  await page.waitForSelector('[data-testid="report"]');
  // Firefox scrolls by whole pixels.
  expect(Math.abs(((await top()) ?? Number.NaN) - place)).toBeLessThan(2);
  await page.close();
});

test('keys, permissions and the report are the browser’s own word', async () => {
  const page = await browser().extensionPage('options.html#shortcuts');
  await page.waitForSelector('[data-testid="report"]');
  await waitFor(page, () => document.querySelectorAll('[data-testid="shortcut"]').length === 3);
  const held = await waitFor(page, () => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-testid="permission"]')];
    return rows.length > 0 ? rows.map(({ dataset }) => `${dataset.name} ${dataset.held}`) : undefined;
  });
  expect(held).toContain('*://*.arxiv.org/* true');
  expect(held).toContain('idle false');
  // Nothing was asked for, and so nothing can be given back.
  expect(held.filter((row) => row.includes('://'))).toHaveLength(1);
  const report = await textOf(page, '[data-testid="report"]');
  expect(report).toContain('Days: 1, papers: 27, saved: 0, other sites: 0');
  const licences = await evaluate(page, async () => (await fetch('/licenses.txt')).text());
  expect(licences).toContain('preact');
  await page.close();
});

test('a field keeps its size and weight while one types in it', async () => {
  const page = await browser().extensionPage('options.html#data');
  await page.waitForSelector('textarea');
  const moved = await evaluate(page, () => {
    const fields = [...document.querySelectorAll<HTMLElement>('input, textarea')].filter((one) =>
      one.checkVisibility(),
    );
    const lookOf = (field: HTMLElement) =>
      `${field.offsetWidth} × ${field.offsetHeight}, ${getComputedStyle(field).fontWeight}`;
    return fields.flatMap((field) => {
      const before = lookOf(field);
      field.focus();
      const after = lookOf(field);
      return after === before ? [] : [`${field.outerHTML.slice(0, 80)}: ${before} → ${after}`];
    });
  });
  expect(moved).toEqual([]);
  await page.close();
});

test('the browser’s own page for shortcuts is a click away', async () => {
  const page = await browser().extensionPage('options.html#shortcuts');
  await press(page, 'open-shortcuts');
  await browser().closeTab(browserName === 'chromium' ? 'chrome://extensions/shortcuts' : 'about:addons');
  await page.close();
});

test('the report says nothing of what was read, written or visited', async () => {
  const [id, title, note, tag] = ['2502.06394', 'Private title', 'private note', 'private-tag'];
  const fields = { saved: true, added: 1, title, note, tags: [tag] };
  await addEntries(browser(), [withFields({ id: id as ArxivId }, fields, 1)]);
  const blog = await browser().page('https://blog.example/plain');
  await turnSiteOn(browser(), '*://blog.example/*', blog);
  const page = await browser().extensionPage('options.html#about');
  await page.waitForSelector('[data-testid="report"]');
  const report = await textOf(page, '[data-testid="report"]');
  expect(report).toContain('Days: 1, papers: 27, saved: 1, other sites: 1');
  for (const secret of [id, title, note, tag, 'blog.example']) expect(report).not.toContain(secret);
});
