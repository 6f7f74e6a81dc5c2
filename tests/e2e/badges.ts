import type { Page } from 'puppeteer-core';
import { until } from './setup/browser';
import { evaluate } from './setup/wait-for';

/** A fixture's list of new papers, in three parts. */
export const NEW = 'https://arxiv.org/list/cs.CL/new';
/** Its digest papers, in its order. */
export const ON_NEW = [
  ...['2502.06394', '2502.06703', '2502.06781', '2502.06060', '2502.05664', '2502.06049', '2502.05609', '2502.06772'],
  ...['2502.06764', '2502.05415', '2502.05795'],
  ...['2502.06786', '2411.18676', '2502.03628'],
];

/** A fixture's page on another site, once that is turned on. */
export const BLOG = 'https://blog.example/';
/** The digest papers that it links in its text, in its order; one twice, in two paragraphs. */
export const ON_BLOG = [
  ...['2502.03628', '2502.06394', '2502.06703', '2502.06781', '2502.06060', '2502.06786', '2502.06764', '2502.05664'],
  ...['2502.06049', '2502.05415', '2502.06772', '2502.06772', '2502.06788', '2502.05795'],
];

/** What a reader sees of a badge. */
export interface SeenBadge {
  id: string | null;
  votes: string | undefined;
  open: boolean;
  saved: boolean;
  sections: number;
  theme: string | null;
  /** The element that it stands in, as `tag` or `tag.class`. */
  within: string;
}

/** All badges of a page that are displayed, in the order of the page. */
export function badges(page: Page): Promise<SeenBadge[]> {
  return evaluate(page, () =>
    [...document.querySelectorAll<HTMLElement>('haru-papers-badge')]
      .filter((host) => host.checkVisibility())
      .map((host) => {
        const root = host.shadowRoot;
        const find = (testId: string) => root?.querySelector(`[data-testid="${testId}"]`);
        const parent = host.parentElement;
        return {
          id: host.getAttribute('data-arxiv-id'),
          votes: find('votes')?.textContent ?? undefined,
          open: find('toggle')?.getAttribute('aria-expanded') === 'true',
          saved: find('save')?.getAttribute('aria-pressed') === 'true',
          sections: root?.querySelectorAll('[data-testid="section"]').length ?? 0,
          theme: host.getAttribute('data-theme'),
          within: [parent?.localName, parent?.classList[0]].filter(Boolean).join('.'),
        };
      }),
  );
}

/** The ids of the badges, in the order of the page. */
export async function badgeIds(page: Page): Promise<(string | null)[]> {
  return (await badges(page)).map(({ id }) => id);
}

/** Waits until the page has that many badges. */
export function badgeCount(page: Page, count: number): Promise<unknown> {
  return until(`${count} badges`, async () => (await badges(page)).length === count);
}

/** The first badge of a paper, or undefined. */
export async function badgeOf(page: Page, id: string): Promise<SeenBadge | undefined> {
  return (await badges(page)).find((badge) => badge.id === id);
}

/** Clicks a part of a paper's first badge, or of the list's strip by its place among the buttons. */
export function clickBadge(page: Page, id: string, testId: 'toggle' | 'save'): Promise<void> {
  return evaluate(
    page,
    (paper, part) => {
      const root = document.querySelector(`haru-papers-badge[data-arxiv-id="${paper}"]`)?.shadowRoot;
      root?.querySelector<HTMLElement>(`[data-testid="${part}"]`)?.click();
    },
    id,
    testId,
  );
}

/** Clicks the button of the list's strip whose name begins so. */
export function clickStrip(page: Page, name: string): Promise<boolean> {
  return evaluate(
    page,
    (wanted) => {
      const buttons = document.querySelector('haru-papers-strip')?.shadowRoot?.querySelectorAll('button') ?? [];
      const button = [...buttons].find((one) => (one.ariaLabel ?? one.textContent ?? '').startsWith(wanted));
      button?.click();
      return button !== undefined;
    },
    name,
  );
}

/** The paper whose badge has the focus. */
export function focusedBadge(page: Page): Promise<string | null | undefined> {
  return evaluate(page, () => document.activeElement?.getAttribute('data-arxiv-id'));
}

/** Opens the page's first badge as the mouse does, and waits for its summary. */
export async function openFirstBadge(page: Page): Promise<void> {
  await page.bringToFront();
  await page.waitForSelector('haru-papers-badge');
  await (await page.$('haru-papers-badge >>> [data-testid="toggle"]'))?.click();
  await until('the summary', async () => ((await badges(page))[0]?.sections ?? 0) > 0);
}
