/** The fixtures' pages as a content script meets them. Only for tests in happy-dom. */
import { onTestFinished, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from '../../entrypoints/on-page/page-context';
import { answerArxiv } from '../fixtures/pages/arxiv';
import { answerElsewhere } from '../fixtures/pages/elsewhere';
import type { Era } from '../fixtures/pages/site-header';

/** A page of arXiv's, without the stylesheets that happy-dom would ask for. */
export function arxivDocument(path: string, { era = '2026', changed = false }: { era?: Era; changed?: boolean } = {}) {
  const { body } = answerArxiv(path, { era, mathjax: false, labs: false, changed });
  return parsePage(String(body));
}

/** A page of another site's, whose links are as they would be there. */
export function otherDocument(host: string, path: string): Document {
  moveTo(`https://${host}${path}`);
  const answer = answerElsewhere(host, path);
  if (!answer) throw new Error(`There is no ${path} on ${host}`);
  return parsePage(String(answer.body));
}

export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(html.replace(/<link rel="stylesheet"[^>]*>/g, ''), 'text/html');
}

/** Gives the window another address. */
export function moveTo(url: string): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
}

/** What a content script gets, as WXT makes it; `name` tells it from an earlier run on the same page. */
export function openContext(name = 'test'): ContentScriptContext {
  Object.assign(fakeBrowser.runtime, { id: 'ours' });
  const ctx = new ContentScriptContext(name);
  onTestFinished(() => ctx.abort());
  return ctx;
}

/** Lets no time pass for the page, so that work in slices is done in one. */
export function stopClock(): void {
  vi.spyOn(performance, 'now').mockReturnValue(0);
}

/** Makes every look at the clock find it so late that the page must be let go first. */
export function rushClock(): void {
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    time += 50;
    return time;
  });
}

/** Lets the page go turn by turn, until `isReached` or for so long that it never will be. */
export async function turnsUntil(isReached: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100 && !isReached(); turn++) await new Promise((resolve) => setTimeout(resolve));
}

/** Comes back when everything has been done that was only waiting for its turn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
}

/** Puts papers into the library, as far as badges look: their votes by id, null where the digest has none. */
export async function putInIndex(votes: Readonly<Record<string, number | null>>): Promise<void> {
  const months = new Map<string, Record<string, [number | null, string]>>();
  for (const [id, count] of Object.entries(votes)) {
    const key = `index:${id.slice(id.indexOf('/') + 1).slice(0, 4)}`;
    months.set(key, { ...months.get(key), [id]: [count, '2025-02-11'] });
  }
  await browser.storage.local.set(Object.fromEntries(months));
}
