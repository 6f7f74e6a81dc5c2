import type { Page } from 'puppeteer-core';
import type { ArxivId } from '../../data/arxiv-id';
import type { Entry, EntryFields } from '../../data/reading-list/entry';
import { type TestBrowser, until } from './setup/browser';
import { evaluate } from './setup/wait-for';

const DAY = 86_400_000;

/** `count` made-up saved papers with a summary, the first one saved just now and each a day before the one before. */
export function madeUpEntries(count: number, fields: (n: number) => Partial<EntryFields> = () => ({})): Entry[] {
  const now = Date.now();
  return Array.from({ length: count }, (_, n) => {
    const at = now - n * DAY;
    const all: Partial<EntryFields> = {
      saved: true,
      added: at,
      status: 'to-read',
      copy: {
        title: `Saved paper ${n + 1}`,
        authors: ['Haru Kim'],
        votes: n,
        sections: [{ label: "What's New", text: `${n + 1}번째로 저장한 논문입니다. 둘째 문장입니다.` }],
        language: 'ko',
        source: 'daily-papers-ko',
      },
      citation: { title: `Saved paper ${n + 1}`, authors: ['Kim, Haru'], date: '2025/02/10', category: 'cs.CL' },
      ...fields(n),
    };
    const stamped = Object.entries(all).map(([name, value]) => [name, { value, at }]);
    return { id: idOf(n), ...Object.fromEntries(stamped) };
  });
}

/** The number of the n-th made-up paper, from 0. */
export const idOf = (n: number) => `2504.${String(n + 1).padStart(5, '0')}` as ArxivId;

/** Opens the panel as a tab, and waits until all of the list has been read. */
export async function openPanel(browser: TestBrowser): Promise<Page> {
  const page = await browser.extensionPage('sidepanel.html');
  await until('the panel to have read the list', () =>
    evaluate(page, () => document.querySelector('[data-testid="count"]') !== null),
  );
  return page;
}

/** A row as a reader sees it. */
export interface SeenEntry {
  id: string;
  title: string;
  status: string;
  tags: string[];
}

/** The papers that are built, from top to bottom. */
export function seenEntries(page: Page): Promise<SeenEntry[]> {
  return evaluate(page, () =>
    [...document.querySelectorAll<HTMLElement>('.entries [data-testid="paper"]')]
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map((row) => ({
        id: row.dataset.arxivId ?? '',
        title: row.querySelector('.title')?.textContent ?? '',
        status: row.querySelector<HTMLSelectElement>('[data-testid="status"]')?.selectedOptions[0]?.text ?? '',
        tags: [...row.querySelectorAll('.tag')].map((tag) => tag.textContent ?? ''),
      })),
  );
}

/** Waits until the rows say what `select` is expected to find. */
export async function showsEntries<T>(page: Page, select: (rows: SeenEntry[]) => T, expected: T): Promise<void> {
  const wanted = JSON.stringify(expected);
  let found = '';
  const isShown = async () => {
    found = JSON.stringify(select(await seenEntries(page)));
    return found === wanted;
  };
  await until(`rows with ${wanted}`, isShown).catch((error) => {
    throw new Error(`${error.message}; found ${found}`);
  });
}

export const click = (page: Page, selector: string) =>
  evaluate(page, (part) => document.querySelector<HTMLElement>(part)?.click(), selector);

/** Chooses in a menu, by its place. */
export const choose = (page: Page, selector: string, place: number) =>
  evaluate(
    page,
    (part, at) => {
      const select = document.querySelector<HTMLSelectElement>(part);
      if (!select) throw new Error(`There is no ${part}`);
      select.selectedIndex = at;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    place,
  );

/** Waits for a selector. */
export const appears = (page: Page, selector: string) =>
  until(selector, () => evaluate(page, (part) => document.querySelector(part) !== null, selector));
