import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** How long a condition may take; generous, because nothing is waited for longer than it needs. */
const PATIENCE_MS = 15_000;
const INTERVAL_MS = 50;

/** Waits until the condition gives something truthy, and returns it; `what` is what a failure says was missing. */
export async function until<T>(
  what: string,
  condition: () => Promise<T> | T,
  patience = PATIENCE_MS,
): Promise<NonNullable<T>> {
  const end = performance.now() + patience;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (performance.now() > end) throw new Error(`Waited ${patience} ms in vain for: ${what}`);
    await pause(INTERVAL_MS);
  }
}

/** Runs `fn` in the page; unlike puppeteer's own it keeps the types of generic callers. What it returns must be JSON. */
export async function evaluate<Args extends unknown[], T>(
  page: Page,
  fn: (...args: Args) => T,
  ...args: Args
): Promise<Awaited<T>> {
  return (await page.evaluate(fn as (...args: unknown[]) => unknown, ...args)) as Awaited<T>;
}

/** What the browsers say when the document that they should ask is just being replaced. */
const REPLACED = /context was destroyed|cannot find context|no such frame|actor .* destroyed|AbortError/i;

/** Waits until `fn`, run in the page, returns something truthy (JSON), and returns that; outlives a navigation. */
export function waitFor<Args extends unknown[], T>(
  page: Page,
  fn: (...args: Args) => T,
  ...args: Args
): Promise<NonNullable<Awaited<T>>> {
  const ask = () =>
    evaluate(page, fn, ...args).catch((error: Error) => {
      if (REPLACED.test(error.message)) return undefined;
      throw error;
    });
  return until<Awaited<T> | undefined>(String(fn), ask) as Promise<NonNullable<Awaited<T>>>;
}
