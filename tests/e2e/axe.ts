import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { type TestBrowser, waitFor } from './setup/browser';
import { evaluate } from './setup/wait-for';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  axe?: { run(within: string, options: object): Promise<AxeResults> };
}

/** Only what is wrong is looked at; what is right need not be told in full. */
const SHORT = { resultTypes: ['violations'], preload: false };

/** What axe finds wrong in a part of the page, as `rule: elements`. */
async function violations(page: Page, part: string, options: object = {}): Promise<string[]> {
  if (!(await evaluate(page, () => 'axe' in globalThis))) await page.evaluate(axe);
  return evaluate(
    page,
    async (selector, only) => {
      // A root that hides what overflows does so at the window's edge. axe takes the root's own, and passes over what is beyond:
      // what stands below the first 600 pixels of the popup, and most of the panel, whose root has no height at all.
      const { style } = document.documentElement;
      const { overflow } = style;
      style.overflow = 'visible';
      const { violations = [] } = (await (globalThis as Axe).axe?.run(selector, only)) ?? {};
      style.overflow = overflow;
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    },
    part,
    { ...SHORT, ...options },
  );
}

/** Expects that axe finds nothing wrong in a part of a page that has one theme; `state` is what a failure says of it. */
export async function expectAccessible(page: Page, part: string, state: string): Promise<void> {
  expect.soft(await violations(page, part), state).toEqual([]);
}

/** Expects that of the colours alone: a theme is a set of them and nothing else, so all other rules are asked once. */
export async function expectLegible(page: Page, part: string, state: string): Promise<void> {
  const colours = { runOnly: ['color-contrast', 'link-in-text-block'] };
  expect.soft(await violations(page, part, colours), state).toEqual([]);
}

/** Expects that of a page of our own, in both themes; leaves it in the light one. */
export async function expectAccessibleInBothThemes(browser: TestBrowser, page: Page, state: string): Promise<void> {
  const setDark = async (dark: boolean) => {
    await browser.emulate(page, { dark });
    await waitFor(page, (theme) => document.documentElement.dataset.theme === theme, dark ? 'dark' : 'light');
  };
  await setDark(true);
  await expectLegible(page, 'body', `${state}, dark`);
  await setDark(false);
  await expectAccessible(page, 'body', `${state}, light`);
}
