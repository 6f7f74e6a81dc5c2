import type { CDPSession, Page } from 'puppeteer-core';
import type { Emulation } from './driver';

const emulated = new WeakMap<Page, { session: CDPSession; now: Emulation }>();

/**
 * Changes what media queries say on one page. In one call of our own, because each of puppeteer's two (for the medium
 * and for the features) undoes what the other has set. Lasts as long as its session, which is the page's life.
 */
export async function emulate(page: Page, emulation: Emulation): Promise<void> {
  const { session, now: before } = emulated.get(page) ?? { session: await page.createCDPSession(), now: {} };
  const now = { ...before, ...emulation };
  emulated.set(page, { session, now });
  const { dark, reducedMotion, forcedColors, print, width } = now;
  await session.send('Emulation.setEmulatedMedia', {
    media: print ? 'print' : '',
    features: [
      ...(dark === undefined ? [] : [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]),
      ...(forcedColors ? [{ name: 'forced-colors', value: 'active' }] : []),
      ...(reducedMotion ? [{ name: 'prefers-reduced-motion', value: 'reduce' }] : []),
    ],
  });
  if (width !== undefined) await page.setViewport({ width, height: page.viewport()?.height ?? 900 });
}
