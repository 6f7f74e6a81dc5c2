import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { card, cardSaved, clickCard, PAPER, seeded } from './actions';
import { badges, NEW, openFirstBadge } from './badges';
import { until, waitFor } from './setup/browser';
import { browserName, useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

const browser = useBrowser({ language: 'ko' });
beforeAll(() => seeded(browser()));

const ID = '2502.06394';
const url = (id: string) => `https://arxiv.org/abs/${id}`;

/** An entry as the mirror has it, as far as these tests look at it. */
interface Kept {
  status?: { value: string };
  citation?: { value: { title: string; category?: string } };
  opened?: { value: { times: number; last: number } };
}

function kept(id: string): Promise<Kept | undefined> {
  return browser().inExtension(async (key) => (await chrome.storage.local.get(key))[key] as Kept, `saved:${id}`);
}

/** The status that the first card or badge of a page shows. */
function shownStatus(page: Page): Promise<string | undefined> {
  return evaluate(page, () => {
    const host = document.querySelector('haru-papers-card, haru-papers-badge');
    return host?.shadowRoot?.querySelector<HTMLSelectElement>('[data-testid="status"]')?.value;
  });
}

/** Chooses a status there, as the reader does. */
async function choose(page: Page, host: 'card' | 'badge', status: string): Promise<void> {
  await until('the status', () => shownStatus(page));
  await (await page.$(`haru-papers-${host} >>> [data-testid="status"]`))?.select(status);
}

async function saved(id: string): Promise<Page> {
  const page = await browser().page(url(id));
  await card(page);
  await clickCard(page, 'save');
  await cardSaved(page, true);
  return page;
}

describe('the status of a paper', () => {
  test('is there once the paper is saved, is kept, and is shown in every tab', async () => {
    const page = await browser().page(PAPER);
    await card(page);
    expect(await shownStatus(page)).toBeUndefined();
    await clickCard(page, 'save');
    await until('the first status', async () => (await shownStatus(page)) === 'to-read');
    const other = await browser().page(PAPER);
    await until('the status in another tab', async () => (await shownStatus(other)) === 'to-read');

    await browser().stopBackground();
    await choose(page, 'card', 'reading');
    await until('the new status', async () => (await shownStatus(page)) === 'reading');
    await until('the new status in the other tab', async () => (await shownStatus(other)) === 'reading');
    expect((await kept(ID))?.status?.value).toBe('reading');

    await clickCard(page, 'save');
    await until('the status to go', async () => (await shownStatus(page)) === undefined);
  });

  test('moves nothing of the page when it comes', async () => {
    for (const width of [1280, 390]) {
      const page = await browser().page(url('2502.06703'));
      await browser().emulate(page, { width });
      await card(page);
      const place = () =>
        evaluate(page, () => {
          const host = document.querySelector('haru-papers-card');
          const button = host?.shadowRoot?.querySelector('[data-testid="save"]');
          return [document.querySelector('blockquote.abstract'), button].map((one) => {
            const { left, top } = one?.getBoundingClientRect() ?? {};
            return [left, top];
          });
        });
      const before = await place();
      await clickCard(page, 'save');
      await until('the status', () => shownStatus(page));
      expect(await place(), `at ${width}`).toEqual(before);
      await clickCard(page, 'save');
      await cardSaved(page, false);
      await page.close();
    }
  });

  test('can be changed in a summary that was opened in a list', async () => {
    await (await saved(ID)).close();
    expect((await kept(ID))?.citation?.value.category).toBe('cs.CL');
    const page = await browser().page(NEW);
    await openFirstBadge(page);
    await choose(page, 'badge', 'set-aside');
    await until('the new status', async () => (await shownStatus(page)) === 'set-aside');
    expect((await kept(ID))?.status?.value).toBe('set-aside');
    expect((await badges(page))[0]?.open).toBe(true);
  });
});

describe('opening a page', () => {
  const times = async (id: string) => (await kept(id))?.opened?.value.times;

  /** Counts how often the browser says from now on that an address with `part` has loaded. */
  const countLoads = (part: string) =>
    browser().inExtension((part) => {
      chrome.tabs.onUpdated.addListener((_id, { status }, { url }) => {
        if (status === 'complete' && url?.includes(part)) document.title += '+';
      });
      document.title = '';
    }, part);
  const loads = () => browser().inExtension(() => document.title.length);

  test('of a saved paper counts, once a load', async () => {
    const id = '2502.06781';
    const page = await saved(id);
    expect(await times(id)).toBeUndefined();
    await page.reload();
    await until('the first time', async () => (await times(id)) === 1);
    await page.reload();
    await until('the second time', async () => (await times(id)) === 2);
    await page.goto(`https://arxiv.org/html/${id}v1`);
    await until('the third time', async () => (await times(id)) === 3);
  });

  test('in a tab behind others counts when the reader gets to it', async () => {
    const id = '2502.06060';
    const page = await saved(id);
    const front = await browser().page(url('2501.00001'));
    await front.bringToFront();
    await waitFor(page, () => document.visibilityState === 'hidden');
    await page.reload();
    await card(page);
    // What another tab does meanwhile is stored, so this one has had its turn, too.
    await (await saved('2502.05664')).close();
    await front.bringToFront();
    expect(await times(id)).toBeUndefined();
    await page.bringToFront();
    await until('the time', async () => (await times(id)) === 1);
  });

  test('of a PDF counts', async () => {
    const id = '2502.06049';
    const page = await saved(id);
    // Firefox's viewer counts only where it is looked at as it loads.
    await page.bringToFront();
    await countLoads(`/pdf/${id}`);
    await page.goto(`https://arxiv.org/pdf/${id}`).catch(() => undefined);
    await until('the time', async () => (await times(id)) === 1);
    if (browserName === 'firefox') await until('word of the viewer, a second time', async () => (await loads()) > 1);
    // What is done after it is stored, so it has had its turn, too.
    await (await saved('2502.06764')).close();
    expect(await times(id)).toBe(1);
  });

  test('of a paper that no digest has counts, on its HTML page, too', async () => {
    const id = '2501.00001';
    const popup = await browser().popup(await browser().page(url(id)));
    const save = '[data-testid="current"] [data-testid="save"]';
    await waitFor(popup, (button) => document.querySelector(button) !== null, save);
    await evaluate(popup, (button) => document.querySelector<HTMLElement>(button)?.click(), save);
    await waitFor(popup, (button) => document.querySelector(`${button}[aria-pressed="true"]`) !== null, save);
    await browser().page(`https://arxiv.org/html/${id}v1`);
    await until('the first time', async () => (await times(id)) === 1);
    await browser().page(url(id));
    await until('the second time', async () => (await times(id)) === 2);
  });
});

describe('the citation', () => {
  /** What is in the clipboard, by pasting it. */
  async function pasted(): Promise<string> {
    const page = await browser().page('https://arxiv.org/list/cs.CL/recent');
    await evaluate(page, () => {
      const field = document.createElement('textarea');
      document.body.replaceChildren(field);
      field.focus();
    });
    await page.bringToFront();
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV');
    await page.keyboard.up('Control');
    const text = await waitFor(page, () => document.querySelector('textarea')?.value);
    await page.close();
    return text;
  }

  const said = (page: Page) =>
    evaluate(page, () => {
      const host = document.querySelector('haru-papers-card, haru-papers-badge');
      return host?.shadowRoot?.querySelector('.foot [role="status"]')?.textContent;
    });

  test.each(['2502.05415', ID])('of %s, saved or not, is copied as BibTeX, by what its page says', async (id) => {
    const page = await browser().page(url(id));
    await card(page);
    await page.bringToFront();
    await browser().stopBackground();
    await (await page.$('haru-papers-card >>> [data-testid="cite"]'))?.click();
    expect(await until('word of it', () => said(page))).toBe('복사했어요.');
    const text = await pasted();
    expect(text).toMatch(/^@\w+\{/);
    expect(text).toContain(id);
    expect(text).toMatch(id === ID ? /Moskovskiy, Daniil/ : /Example, Ada/);
    await page.close();
  });

  test('is copied from a list where the reading list has kept it', async () => {
    const page = await browser().page(NEW);
    await openFirstBadge(page);
    await (await page.$('haru-papers-badge >>> [data-testid="cite"]'))?.click();
    expect(await until('word of it', () => said(page))).toBe('복사했어요.');
    expect(await pasted()).toContain('Moskovskiy, Daniil');
  });
});
