import type { Page } from 'puppeteer-core';

/** What the stores take: pictures of this size. */
export const PICTURE = { width: 1280, height: 800 };

/** A picture that was taken, and where it stands in the whole, px. */
export interface Layer {
  png: Uint8Array;
  left: number;
  top: number;
  width: number;
  /** Whether it lies above the others, as the popup above its page. */
  isAbove?: boolean;
}

const style = ({ left, top, width, isAbove }: Layer) =>
  [
    `position:absolute;left:${left}px;top:${top}px;width:${width}px`,
    ...(isAbove ? ['border-radius:10px;box-shadow:0 0 0 1px rgb(0 0 0/18%),0 14px 40px rgb(0 0 0/32%)'] : []),
  ].join(';');

const image = (layer: Layer) =>
  `<img alt="" style="${style(layer)}" src="data:image/png;base64,${Buffer.from(layer.png).toString('base64')}">`;

/**
 * Puts pictures into one of the stores' size: no driver can take one of a popup or a side panel together with its page,
 * which the browser shows side by side. `page` is an empty tab; its content is replaced.
 */
export async function compose(page: Page, layers: readonly Layer[], path: string): Promise<void> {
  await page.setViewport(PICTURE);
  await page.setContent(`<!doctype html><body style="margin:0">${layers.map(image).join('')}`);
  await page.evaluate(() => Promise.all([...document.images].map((one) => one.decode())));
  await page.screenshot({ path });
}
