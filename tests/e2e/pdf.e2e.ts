import { beforeAll, expect, test } from 'vitest';
import { seeded } from './actions';
import { until, waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

const browser = useBrowser({ language: 'ko' });
beforeAll(() => seeded(browser()));

/** What the toolbar icon says in the tab that is in front. */
const icon = () =>
  browser().inExtension(async () => {
    const tabs = await chrome.tabs.query({});
    const icons = tabs.map(async ({ id = -1, url }) => ({
      url,
      text: await chrome.action.getBadgeText({ tabId: id }),
      title: await chrome.action.getTitle({ tabId: id }),
    }));
    return (await Promise.all(icons)).find(({ url }) => url?.includes('/pdf/'));
  });

test('the icon of a PDF’s tab has its votes and title, and the popup shows the paper', async () => {
  const page = await browser().page();
  // Firefox ends the navigation when its viewer takes over, which is what a reader gets.
  await page.goto('https://arxiv.org/pdf/2502.06394').catch(() => undefined);
  await until('the votes on the icon', async () => (await icon())?.text === '69');
  expect((await icon())?.title).toBe(
    '▲ 69 · SynthDetoxM: Modern LLMs are Few-Shot Parallel Detoxification Data Annotators · 하루논문',
  );
  const popup = await browser().popup(page);
  await waitFor(popup, () => document.querySelector('[data-testid="current"]') !== null);
  const seen = await evaluate(popup, () => {
    const current = document.querySelector('[data-testid="current"]');
    return [current?.getAttribute('data-arxiv-id'), current?.querySelector('[data-testid="votes"]')?.textContent];
  });
  expect(seen).toEqual(['2502.06394', '69']);
});

test('it says so also when the background had been stopped', async () => {
  await browser().stopBackground();
  const page = await browser().page();
  await page.goto('https://arxiv.org/pdf/2502.06703v1').catch(() => undefined);
  const text = () =>
    browser().inExtension(async () => {
      const tabs = await chrome.tabs.query({ url: '*://*.arxiv.org/pdf/2502.06703v1' });
      return tabs[0] && chrome.action.getBadgeText({ tabId: tabs[0].id ?? -1 });
    });
  await until('the votes', async () => (await text()) === '61');
});

test('a paper that no digest has leaves the icon alone', async () => {
  const page = await browser().page();
  await page.goto('https://arxiv.org/pdf/2501.00001').catch(() => undefined);
  const known = await browser().page();
  await known.goto('https://arxiv.org/pdf/2502.06781').catch(() => undefined);
  const texts = () =>
    browser().inExtension(async () => {
      const of = async (url: string) => {
        const [tab] = await chrome.tabs.query({ url });
        return tab && chrome.action.getBadgeText({ tabId: tab.id ?? -1 });
      };
      return [await of('*://*.arxiv.org/pdf/2501.00001'), await of('*://*.arxiv.org/pdf/2502.06781')];
    });
  await until('the later tab to have its votes', async () => (await texts())[1] === '36');
  expect((await texts())[0]).toBe('');
});
