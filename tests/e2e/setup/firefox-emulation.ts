import type { Browser, Page } from 'puppeteer-core';
import type { Emulation } from './driver';
import { contextOf, evaluateInChrome } from './firefox-chrome';

/** Sets what the browser's own tools would set, for this page only. On paper every page counts as light, dark or not. */
export async function emulate(
  browser: Browser,
  page: Page,
  { dark, reducedMotion, print, width }: Emulation,
): Promise<void> {
  const overrides = {
    ...(dark === undefined ? {} : { prefersColorSchemeOverride: dark ? 'dark' : 'light' }),
    ...(reducedMotion === undefined
      ? {}
      : { prefersReducedMotionOverride: reducedMotion ? 'reduce' : 'no-preference' }),
    ...(print === undefined ? {} : { mediumOverride: print ? 'print' : '' }),
  };
  const manager =
    "ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs').NavigableManager";
  const context = `${manager}.getBrowsingContextById(${JSON.stringify(contextOf(page))})`;
  await evaluateInChrome(browser, `void Object.assign(${context}, ${JSON.stringify(overrides)})`);
  if (width !== undefined) await page.setViewport({ width, height: page.viewport()?.height ?? 900 });
}
