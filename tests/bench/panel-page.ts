import type { CDPSession, Page } from 'puppeteer-core';
import { type TestBrowser, until } from '../e2e/setup/browser';
import { watchLongTasks } from './long-tasks';

/** What the panel saw of its own opening; ms since the navigation began. */
interface SeenPanel {
  /** When its document began. */
  start: number;
  /** When the first paper was in the DOM. */
  first?: number;
  /** When all were there to be counted. */
  all?: number;
}

declare global {
  var benchPanel: SeenPanel;
}

/** The panel in a tab: the same document as in a browser's side panel, and as narrow. */
export interface PanelPage {
  page: Page;
  session: CDPSession;
  url: string;
}

/** About what browsers give a side panel on a laptop. */
export const PANEL_SIZE = { width: 400, height: 900 };

/** On a machine that is busy otherwise, ten thousand papers take their time. */
const PATIENCE_MS = 120_000;

/** Runs in the page, before anything of it is there. */
function observe(): void {
  const seen: SeenPanel = { start: performance.now() };
  globalThis.benchPanel = seen;
  new MutationObserver((_, observer) => {
    if (document.querySelector('[data-testid="paper"]')) seen.first ??= performance.now();
    if (!document.querySelector('[data-testid="count"]')) return;
    seen.all = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** A tab to open the panel in, watched from its start. */
export async function panelTab(browser: TestBrowser): Promise<PanelPage> {
  const page = await browser.page();
  await page.setViewport(PANEL_SIZE);
  await page.evaluateOnNewDocument(observe);
  await watchLongTasks(page);
  const session = await countedSession(page);
  return { page, session, url: await browser.inExtension(() => chrome.runtime.getURL('sidepanel.html')) };
}

/** A session in which the page's main thread counts the time that it had a processor. */
export async function countedSession(page: Page): Promise<CDPSession> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** Opens the panel anew and waits until it has counted `saved` papers and come to rest. */
export async function openPanel({ page, url }: PanelPage, saved: number): Promise<SeenPanel> {
  await page.bringToFront();
  await page.goto('about:blank');
  await page.goto(url);
  await until('the panel to count its papers', () => countOf(page).then((count) => count === saved), PATIENCE_MS);
  await rest(page);
  return page.evaluate(() => globalThis.benchPanel);
}

/** Two frames and a little more, and whatever waits for an idle page. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => setTimeout(() => requestIdleCallback(() => done(undefined)), 100)),
        ),
      ),
  );
}

async function countOf(page: Page): Promise<number> {
  const text = await page.evaluate(() => document.querySelector('[data-testid="count"]')?.textContent ?? '');
  return Number(text.replace(/\D/g, '') || Number.NaN);
}
