import { expect, test } from 'vitest';
import { PAPER, seeded } from './actions';
import { appears, choose, click, madeUpEntries, openPanel, showsEntries } from './panel-actions';
import { addEntries } from './saved-entries';
import { until } from './setup/browser';
import { evaluateInChrome } from './setup/firefox-chrome';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

const browser = useBrowser({ language: 'ko' });

test('the popup says and changes the status of saved papers', async () => {
  await seeded(browser());
  await addEntries(browser(), madeUpEntries(2));
  const popup = await browser().extensionPage('popup.html');
  await appears(popup, '[data-testid="reading-list"]');
  await click(popup, '[data-testid="reading-list"]');
  await appears(popup, '.rows [data-testid="status"]');
  await choose(popup, '.rows [data-testid="status"]', 1);
  await until('the popup to show the status', () =>
    evaluate(
      popup,
      () => document.querySelector<HTMLSelectElement>('.rows [data-testid="status"]')?.value === 'reading',
    ),
  );
  const panel = await openPanel(browser());
  await showsEntries(panel, (rows) => rows.map(({ status }) => status), ['읽는 중', '읽을 것']);
  await panel.close();
  await popup.close();
});

test('the popup opens the side panel, or the sidebar, by a click', async () => {
  const popup = await browser().popup(await browser().page(PAPER));
  await appears(popup, '[data-testid="reading-list"]');
  await click(popup, '[data-testid="reading-list"]');
  await appears(popup, '[data-testid="open-panel"]');
  const program = popup.browser();
  await (await popup.$('[data-testid="open-panel"]'))?.click();
  const isOpen = {
    chromium: async () => program.targets().some((target) => target.url().endsWith('/sidepanel.html')),
    firefox: async () => (await evaluateInChrome(program, 'SidebarController.isOpen')) === true,
  }[browser().name];
  expect(await until('the panel to be open', isOpen)).toBe(true);
});
