import type { Page } from 'puppeteer-core';
import type { Driver } from './driver';

/**
 * A tab of the extension's origin, behind the others, that runs none of its scripts: the manifest. It is kept, because a
 * tab for each question would cost more than all that is asked; closed before the extension goes, which would take it along.
 */
export function insideExtension(driver: Driver) {
  let opened: Promise<Page> | undefined;
  const open = async () => {
    const page = await driver.browser.newPage({ type: 'tab', background: true });
    await driver.openExtensionPage(page, `${driver.origin}manifest.json`);
    return page;
  };
  return {
    page: () => {
      opened ??= open();
      return opened;
    },
    close: async () => {
      const page = await opened;
      opened = undefined;
      await page?.close();
    },
  };
}
