import { mkdirSync, readFileSync } from 'node:fs';
import { exit } from 'node:process';
import type { Page } from 'puppeteer-core';
import { countPapers, openBadge, readCard } from '../demo/read';
import { addEntries } from '../e2e/saved-entries';
import { launch, type TestBrowser, waitFor } from '../e2e/setup/browser';
import { requireBrowsers } from '../e2e/setup/require-browsers';
import { compose, PICTURE } from './compose';
import { inProject } from './files-in';
import { savedPapers } from './saved-papers';

type Language = 'ko' | 'en';

const PAPER = 'https://arxiv.org/abs/2502.06394';
const LIST = 'https://arxiv.org/list/cs.CL/new';
const HTML = 'https://arxiv.org/html/2502.06394v1';
const PANEL_WIDTH = 400;
const FOLDER = inProject('.output/store');

const whole = (png: Uint8Array) => ({ png, left: 0, top: 0, width: PICTURE.width });

/** The popup over a page, as the browser shows it below its toolbar. */
async function pictureOfPopup(browser: TestBrowser, over: Page, path: string): Promise<void> {
  const below = await over.screenshot();
  const popup = await browser.popup(over);
  await countPapers(popup);
  // As large as the browser has made it, and not a pixel scaled.
  const width = await popup.evaluate(() => innerWidth);
  const above = await popup.screenshot();
  await popup.close();
  const layers = [whole(below), { png: above, left: PICTURE.width - width - 24, top: 12, width, isAbove: true }];
  await compose(await browser.page(), layers, path);
}

/** The reading list beside a page. */
async function pictureOfPanel(browser: TestBrowser, beside: Page, path: string): Promise<void> {
  const width = PICTURE.width - PANEL_WIDTH;
  await beside.setViewport({ width, height: PICTURE.height });
  const page = await beside.screenshot();
  const panel = await browser.extensionPage('sidepanel.html');
  await panel.setViewport({ width: PANEL_WIDTH, height: PICTURE.height });
  await countPapers(panel);
  const layers = [
    { png: page, left: 0, top: 0, width },
    { png: await panel.screenshot(), left: width, top: 0, width: PANEL_WIDTH },
  ];
  await compose(await browser.page(), layers, path);
}

/** All that is to be seen by day, in the order of the listing. */
async function takeByDay(language: Language, name: (picture: string) => string): Promise<void> {
  const browser = await launch('chromium', { language, viewport: PICTURE });
  try {
    const page = await browser.page(PAPER);
    await readCard(page);
    await page.screenshot({ path: name('1-abstract') });
    const list = await browser.page(LIST);
    await openBadge(list);
    await list.screenshot({ path: name('2-list') });
    await pictureOfPopup(browser, page, name('3-popup'));
    await addEntries(browser, savedPapers(language, Date.now()));
    await pictureOfPanel(browser, page, name('4-reading-list'));
    const options = await browser.extensionPage('options.html#digests');
    await waitFor(options, () => document.querySelector('[data-testid="archive"]') !== null);
    await options.screenshot({ path: name('5-options') });
  } finally {
    await browser.close();
  }
}

async function takeByNight(language: Language, name: (picture: string) => string): Promise<void> {
  const browser = await launch('chromium', { language, viewport: PICTURE, dark: true });
  try {
    const page = await browser.page(HTML);
    await waitFor(page, () => document.querySelector('haru-papers-badge') !== null);
    await pictureOfPopup(browser, page, name('6-dark'));
  } finally {
    await browser.close();
  }
}

/** The tile that stores show among others, and the icon of the listing: both from drawings. */
async function takeDrawings(): Promise<void> {
  const browser = await launch('chromium');
  try {
    const page = await browser.page();
    const draw = async (drawing: string, width: number, height: number, path: string) => {
      await page.setViewport({ width, height });
      await page.setContent(`<!doctype html><body style="margin:0">${readFileSync(inProject(drawing), 'utf8')}`);
      await page.screenshot({ path, omitBackground: true });
    };
    await draw('assets/store/promo.svg', 440, 280, `${FOLDER}/promo-440x280.png`);
    await draw('assets/icon.svg', 128, 128, `${FOLDER}/icon-128.png`);
  } finally {
    await browser.close();
  }
}

async function takeAll(): Promise<void> {
  for (const language of ['ko', 'en'] as const) {
    mkdirSync(`${FOLDER}/${language}`, { recursive: true });
    const name = (picture: string) => `${FOLDER}/${language}/${picture}.png`;
    await takeByDay(language, name);
    await takeByNight(language, name);
  }
  await takeDrawings();
  console.log('Pictures for the stores are in .output/store: ko, en, promo-440x280.png, icon-128.png');
}

// As for the tests: without its Korean, a browser shows half of what the pictures are for.
if (!requireBrowsers('both')) exit(1);
takeAll().catch((error: Error) => {
  console.error(error);
  process.exitCode = 1;
});
