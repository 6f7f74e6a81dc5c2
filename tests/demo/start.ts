import { mkdirSync } from 'node:fs';
import { env, exit, platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { launch, type TestBrowser } from '../e2e/setup/browser';
import { findBrowser } from '../e2e/setup/find-browser';
import { requireBrowsers } from '../e2e/setup/require-browsers';
import { countPapers, openBadge, readCard, savePaper } from './read';

const PAPER = 'https://arxiv.org/abs/2502.06394';
const LIST = 'https://arxiv.org/list/cs.CL/new';
const PICTURES = fileURLToPath(new URL('../../.output/demo/', import.meta.url));
const POPUP = { width: 400, height: 600 };
const PANEL = { width: 380, height: 720 };

const hasDisplay = platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/** The popup where the browser opens one for us, else the same page in a tab, of the popup's size if nobody looks. */
async function openPopup(browser: TestBrowser, over: Page): Promise<Page> {
  const popup = await browser.popup(over).catch(() => browser.extensionPage('popup.html'));
  // Browsers make no popup wider than 800 pixels.
  const isTab = (await popup.evaluate(() => innerWidth)) > 800;
  if (isTab && !hasDisplay) await popup.setViewport(POPUP);
  return popup;
}

async function show(browser: TestBrowser): Promise<void> {
  const page = await browser.page(PAPER);
  const card = await readCard(page).catch(() => {
    throw new Error(['No card appeared on the page of the paper.', ...browser.messages(page)].join('\n  '));
  });
  console.log(`paper      ${card.id} on ${PAPER}`);
  console.log(`votes      ${card.votes}`);
  console.log(`sections   ${card.sections} in the card`);
  if (!hasDisplay) await page.screenshot({ path: `${PICTURES}abs.png` });

  const list = await browser.page(LIST);
  const badges = await openBadge(list).catch(() => {
    throw new Error(['No badges appeared on the list.', ...browser.messages(list)].join('\n  '));
  });
  console.log(`badges     ${badges} on ${LIST}`);
  if (!hasDisplay) await list.screenshot({ path: `${PICTURES}list.png` });

  const popup = await openPopup(browser, page);
  const papers = await countPapers(popup).catch(() => {
    throw new Error(['No papers appeared in the popup.', ...browser.messages(popup)].join('\n  '));
  });
  console.log(`popup      ${papers} papers`);
  if (!hasDisplay) await popup.screenshot({ path: `${PICTURES}popup.png` });

  await savePaper(page);
  // The panel's own page, in a tab: no driver can open what stands beside the tabs.
  const panel = await browser.extensionPage('sidepanel.html');
  const saved = await countPapers(panel);
  console.log(`library    ${saved} paper saved`);
  if (hasDisplay) return;
  await panel.setViewport(PANEL);
  await panel.screenshot({ path: `${PICTURES}panel.png` });
}

/** Resolves when the person has closed the browser or pressed Ctrl-C. */
function untilLeft(browser: TestBrowser): Promise<void> {
  return new Promise((resolve) => {
    browser.closed.then(resolve);
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

async function demonstrate(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const name = findBrowser('chromium') ? 'chromium' : 'firefox';
  const browser = await launch(name, { language: 'ko', headless: !hasDisplay });
  try {
    console.log(`Haru Papers in ${await browser.version()}, on fixture pages at arXiv's addresses`);
    await show(browser);
    if (hasDisplay) {
      console.log('Look around; close the browser or press Ctrl-C to end.');
      await untilLeft(browser);
    } else {
      console.log('pictures   .output/demo/abs.png, list.png, popup.png, panel.png');
    }
  } finally {
    await browser.close();
  }
}

if (!requireBrowsers('one')) exit(1);
demonstrate().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
