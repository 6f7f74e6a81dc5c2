import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { savedIds, seeded } from './actions';
import {
  chooseFiles,
  clearList,
  countsOf,
  importText,
  look,
  openData,
  press,
  savedFiles,
  step,
  watchDownloads,
} from './data-actions';
import { textOf } from './digest-actions';
import { until, waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

const browser = useBrowser({ language: 'ko' });
beforeAll(() => seeded(browser()));
beforeEach(() => clearList(browser()));

const BIBTEX = `@article{lm2, title={LM2: Large Memory Models}, author={Kang, Jikun}, eprint={2502.06049}, archivePrefix={arXiv}}
@misc{flux, title={ReasonFlux}, author={Yang, Ling and Yu, Zhaochen}, url={https://arxiv.org/abs/2502.06772}, keywords={추론}}
@book{none, title={A Book That Is on No Server}, author={Park, Mina}}`;
const IDS = ['2502.06049', '2502.06772'];

const manyIds = (count: number) =>
  Array.from(
    { length: count },
    (_, n) => `24${String(10 + (Math.floor(n / 9999) % 3))}.${String(1 + (n % 9999)).padStart(5, '0')}`,
  );
const counts = (added: number, changed: number, unchanged: number, refused: number) => ({
  new: added,
  changed,
  unchanged,
  refused,
});

/** Imports a text, and saves the list as a backup. */
async function backupOf(page: Page, text: string) {
  await importText(page, text);
  await watchDownloads(page);
  await page.waitForSelector('[data-testid="export-save"]:not(:disabled)');
  await press(page, 'export-save');
  return (await savedFiles(page, 1))[0];
}

describe('import', () => {
  test('shows what a BibTeX text would do, does it, and takes it back', async () => {
    const page = await openData(browser());
    await look(page, BIBTEX);
    expect(await countsOf(page)).toEqual(counts(2, 0, 0, 1));
    // What was pressed has gone: the keyboard goes on from the heading.
    expect(await evaluate(page, () => document.activeElement?.id)).toBe('import');
    expect(await textOf(page, '[data-testid="refused"]')).toContain('3번째 줄');
    expect(await savedIds(browser())).toEqual([]);

    await press(page, 'import-do');
    await step(page, 'choose');
    expect(await savedIds(browser())).toEqual(IDS);
    await page.waitForSelector('[data-testid="undo"]');
    expect(await textOf(page, '[data-testid="undo-bar"]')).toContain('2편을 가져왔어요.');

    await look(page, BIBTEX);
    expect(await countsOf(page)).toEqual(counts(0, 0, 2, 1));
    await press(page, 'import-leave');
    await page.waitForSelector('[data-testid="undo"]');
    await press(page, 'undo');
    await until('the list to be empty again', async () => (await savedIds(browser())).length === 0);
    await waitFor(page, () => document.querySelector('[data-testid="undo-bar"]')?.textContent === '되돌렸어요.');
    expect(browser().messages(page)).toEqual([]);
  });

  test('of thousands of papers can be cancelled while they are written, and leaves the list as it was', async () => {
    const page = await openData(browser());
    await importText(page, BIBTEX);
    await look(page, manyIds(4000).join('\n'));
    expect(await countsOf(page)).toEqual(counts(4000, 0, 0, 0));
    // Pressed by the page itself, at the first sign that something is being written.
    await evaluate(page, () => {
      new MutationObserver((_changes, observer) => {
        const bar = document.querySelector<HTMLProgressElement>('[data-step="writing"] progress[value]');
        if (!bar) return;
        observer.disconnect();
        document.body.dataset.seen = `${bar.value > 0 && bar.value < bar.max}`;
        document.querySelector<HTMLElement>('[data-testid="cancel"]')?.click();
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await press(page, 'import-do');
    await waitFor(page, () => document.querySelector('[data-testid="import-failure"]')?.textContent);
    expect(await textOf(page, '[data-testid="import-failure"]')).toBe('취소했어요. 읽기 목록은 그대로예요.');
    expect(await evaluate(page, () => document.body.dataset.seen)).toBe('true');
    expect(await savedIds(browser())).toEqual(IDS);

    // Nothing of it is left behind: the same import goes through afterwards.
    await press(page, 'import-do');
    await step(page, 'choose', 45_000);
    expect(await savedIds(browser())).toHaveLength(4002);
  });

  test('refuses broken and hostile files with what to do, and leaves the list alone', async () => {
    const page = await openData(browser());
    await chooseFiles(page, [
      { name: 'half.json', text: '{"format": "haru-papers", "version": 1, "entries": [{"id": "2502.0' },
      { name: 'paper.pdf', text: `%PDF-1.4 ${'\0\uFFFD'.repeat(200)}` },
      { name: 'nothing.txt', text: ' \n' },
      { name: 'deep.json', text: `{"format": "haru-papers", "version": 1, "entries": [${'['.repeat(100_000)}` },
    ]);
    await page.waitForSelector('[data-testid="refused-source"]');
    const said = await textOf(page, '[data-testid="import-failure"] p');
    for (const name of ['half.json', 'paper.pdf', 'nothing.txt', 'deep.json']) expect(said).toContain(name);
    expect(said).toContain('읽기 목록은 그대로예요.');
    expect(await savedIds(browser())).toEqual([]);
    expect(browser().messages(page)).toEqual([]);
  });
});

test('what is exported is imported again as unchanged', async () => {
  const page = await openData(browser());
  const backup = await backupOf(page, BIBTEX);
  expect(backup?.name).toMatch(/^haru-papers-\d{4}-\d\d-\d\d\.json$/);
  await chooseFiles(page, [{ name: 'backup.json', text: backup?.text ?? '' }]);
  await step(page, 'preview');
  expect(await countsOf(page)).toEqual(counts(0, 0, 2, 0));
  await press(page, 'import-leave');

  // A note a paper, in one archive.
  await evaluate(page, () => document.querySelector<HTMLElement>('input[value="obsidian"]')?.click());
  await press(page, 'export-save');
  const archive = (await savedFiles(page, 2))[1];
  expect(archive?.name).toMatch(/\.zip$/);
  expect(archive?.text).toMatch(/^PK/);
  expect(browser().messages(page)).toEqual([]);
});

test('a backup brings the settings back to those who want them', async () => {
  const updates = (everyHours: number) => ({ sources: [], everyHours, onMobileData: false, onlyWhenIdle: false });
  const set = (theme: 'light' | 'dark', everyHours: number) =>
    browser().inExtension((values) => chrome.storage.local.set(values), {
      'setting:theme': theme,
      'setting:updates': updates(everyHours),
    });
  await set('dark', 168);
  const page = await openData(browser());
  const backup = await backupOf(page, BIBTEX);
  await set('light', 6);
  await waitFor(page, () => document.documentElement.dataset.theme === 'light');

  await look(page, backup?.text ?? '');
  // What was chosen here stays, until the reader says otherwise.
  await page.waitForSelector('[data-testid="import-settings"]:not(:checked)');
  expect(await page.$('[data-testid="import-do"]')).toBeNull();
  expect(await textOf(page, 'label:has([data-testid="import-settings"])')).toContain(
    '하루논문 페이지의 테마 · 업데이트 주기와 조건',
  );
  await press(page, 'import-settings');
  await press(page, 'import-do');
  await step(page, 'choose');
  expect(await textOf(page, '[data-testid="import-said"]')).toBe('설정을 가져왔어요.');
  await waitFor(page, () => document.documentElement.dataset.theme === 'dark');
  expect(await browser().inExtension(() => chrome.storage.local.get('setting:updates'))).toEqual({
    'setting:updates': updates(168),
  });
  await look(page, backup?.text ?? '');
  expect(await page.$('[data-testid="import-settings"]')).toBeNull();
  expect(browser().messages(page)).toEqual([]);
});

test('a snapshot shows what it would bring back, and brings it back', async () => {
  const page = await openData(browser());
  await importText(page, BIBTEX);
  // An import takes a snapshot of what was there before it.
  await importText(page, '2502.06394');
  await page.waitForSelector('[data-testid="snapshot"] button');
  await evaluate(page, () => document.querySelector<HTMLElement>('[data-testid="snapshot"] button')?.click());
  await waitFor(page, () =>
    document.querySelector('[data-testid="comparison"]')?.textContent?.includes('지금 목록과 같아요.'),
  );
  await press(page, 'keep-later');
  await page.waitForSelector('[data-testid="restore"]');
  expect(await textOf(page, '[data-testid="comparison"] h4')).toBe('빠지는 논문 1편');
  expect(await savedIds(browser())).toHaveLength(3);
  await press(page, 'restore');
  await until('the paper to be gone', async () => (await savedIds(browser())).length === 2);
  await waitFor(page, () => document.querySelector('[data-testid="undo-bar"]')?.textContent?.includes('스냅샷에서'));
  await press(page, 'undo');
  await until('the paper to be back', async () => (await savedIds(browser())).length === 3);
});

test('what is missing after a loss of storage is said until it is closed', async () => {
  await browser().inExtension(() => chrome.storage.local.set({ damage: { found: 3, expected: 10 } }));
  const page = await openData(browser());
  await page.waitForSelector('[data-testid="damage"]');
  expect(await textOf(page, '[data-testid="damage"]')).toContain('7편');
  await press(page, 'close-damage');
  await until('the note to be removed', () =>
    browser().inExtension(async () => !('damage' in (await chrome.storage.local.get('damage')))),
  );
});
