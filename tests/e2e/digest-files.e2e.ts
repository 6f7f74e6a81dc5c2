import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { DigestDate } from '../../data/paper';
import { daysFrom, isWorkday, papersOn, writeDigest } from '../fixtures/sources/digest-text';
import { createSource } from '../fixtures/sources/source';
import { libraryDays, savedIds } from './actions';
import { press } from './data-actions';
import { date, daysAsked, isWhole, openDigests, textOf, turnOn, useSource } from './digest-actions';
import { until, waitFor } from './setup/browser';
import { browserName, useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

const PER_DAY = 5;
const WEEK = daysFrom(date('2025-01-06'), date('2025-01-10')).filter(isWorkday);
const textOn = (day: DigestDate, papers = PER_DAY) => writeDigest(day, papersOn(day, papers));
const pathOf = (day: DigestDate) => `paper_logs/${day.replaceAll('-', '/')}.md`;
const BROKEN = `${textOn(date('2025-01-13'))}\n### [Half a link](https://arxiv.org/abs/\n\n- 요약입니다.\n`;

const source = createSource({ from: date('2025-02-10'), to: date('2025-02-12'), papersPerDay: PER_DAY });
const browser = useBrowser({ language: 'ko' });
useSource(browser, source);

const folder = mkdtempSync(join(tmpdir(), 'digest-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes files under the temporary folder; returns their paths. */
function writeFiles(files: Record<string, string | Uint8Array>): string[] {
  return Object.entries(files).map(([path, content]) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  });
}

/** Chooses files as in the browser's own dialog. */
async function choose(page: Page, ...paths: string[]): Promise<void> {
  const input = (await page.waitForSelector('[data-testid="digest-file"]')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(...paths);
}

/** Chooses a folder with files in it, by their paths there. */
async function chooseFolder(page: Page, name: string, files: Record<string, string>): Promise<void> {
  const selector = '[data-testid="digest-folder"]';
  if (browserName === 'chromium') {
    writeFiles(Object.fromEntries(Object.entries(files).map(([path, text]) => [`${name}/${path}`, text])));
    const input = (await page.waitForSelector(selector)) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(join(folder, name));
    return;
  }
  // Firefox's driver chooses no folders: the field gets the files that the dialog would have given it.
  await evaluate(
    page,
    (field, top, given) => {
      const chosen = new DataTransfer();
      for (const [path, text] of Object.entries(given)) {
        const file = new File([text], path.replace(/.*\//, ''));
        Object.defineProperty(file, 'webkitRelativePath', { value: `${top}/${path}` });
        chosen.items.add(file);
      }
      const input = document.querySelector<HTMLInputElement>(field);
      if (!input) throw new Error(`There is no ${field}`);
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    name,
    files,
  );
}

const stepIs = (page: Page, step: string) =>
  until(`the step ${step}`, () =>
    evaluate(page, (one) => document.querySelector(`[data-testid="digest-files"][data-step="${one}"]`) !== null, step),
  );

/** What the preview says of days and files. */
async function previewOf(page: Page): Promise<Record<string, number>> {
  await stepIs(page, 'preview');
  return evaluate(page, () =>
    Object.fromEntries(
      ['added', 'replaced', 'unchanged', 'refused'].map((kind) => [
        kind,
        Number(document.querySelector(`[data-testid="digest-count-${kind}"] dd`)?.textContent),
      ]),
    ),
  );
}

async function takeIn(page: Page, days: number): Promise<void> {
  await press(page, 'digest-import');
  await waitFor(
    page,
    (count) =>
      document.querySelector('[data-testid="digest-report"]')?.textContent.includes(`${count}일을 가져왔어요.`),
    days,
  );
}

const dates = async () => (await libraryDays(browser())).map((day) => day.date);

describe('digest days from files', () => {
  test('are shown first and written then; the same files again change nothing', async () => {
    const page = await openDigests(browser());
    const files = writeFiles(Object.fromEntries(WEEK.slice(0, 2).map((day) => [`${day}.md`, textOn(day)])));
    await choose(page, ...files);
    expect(await previewOf(page)).toEqual({ added: 2, replaced: 0, unchanged: 0, refused: 0 });
    expect(await dates()).toEqual(['2025-02-11']);
    await takeIn(page, 2);
    expect(await dates()).toEqual([...WEEK.slice(0, 2), '2025-02-11']);
    expect(await isWhole(browser())).toBe(true);

    await choose(page, ...files);
    expect(await previewOf(page)).toEqual({ added: 0, replaced: 0, unchanged: 2, refused: 0 });
    await press(page, 'digest-leave');
    expect(browser().requests()).toEqual([]);
    expect(browser().messages(page)).toEqual([]);
    await page.close();
  });

  test('come as a folder with folders in it', async () => {
    const page = await openDigests(browser());
    await chooseFolder(page, 'checkout', {
      ...Object.fromEntries(WEEK.map((day) => [pathOf(day), textOn(day)])),
      '.DS_Store': 'hidden',
      'picture.png': 'PNG',
    });
    expect(await previewOf(page)).toEqual({ added: 5, replaced: 0, unchanged: 0, refused: 1 });
    expect(await textOf(page, '[data-testid="digest-refused"]')).toContain('checkout/picture.png');
    await takeIn(page, 5);
    expect(await dates()).toEqual([...WEEK, '2025-02-11']);
    await page.close();
  });

  test('come as a zip file', async () => {
    const page = await openDigests(browser());
    const entries = Object.fromEntries(WEEK.map((day) => [`daily/${pathOf(day)}`, strToU8(textOn(day))]));
    const [zip = ''] = writeFiles({
      'daily.zip': zipSync({ ...entries, '__MACOSX/daily/._06.md': strToU8('hidden') }),
    });
    await choose(page, zip);
    expect(await previewOf(page)).toEqual({ added: 5, replaced: 0, unchanged: 0, refused: 0 });
    await takeIn(page, 5);
    expect(await dates()).toEqual([...WEEK, '2025-02-11']);
    await page.close();
  });

  test('come by being dropped', async () => {
    const page = await openDigests(browser());
    const [day = date('')] = WEEK;
    await evaluate(
      page,
      (name, text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name));
        const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
        document.querySelector('[data-testid="digest-drop"]')?.dispatchEvent(drop);
      },
      `${day}.md`,
      textOn(day),
    );
    await previewOf(page);
    await takeIn(page, 1);
    expect(await dates()).toEqual([day, '2025-02-11']);
    await page.close();
  });

  test('that are wrong are refused with file and line, and the good ones come all the same', async () => {
    const page = await openDigests(browser());
    const [good = date(''), other = date('')] = WEEK;
    const line = BROKEN.split('\n').findIndex((one) => one.includes('Half a link')) + 1;
    const bad = zipSync({ 'in/broken.md': strToU8(BROKEN), 'in/good.md': strToU8(textOn(other)) });
    const files = writeFiles({
      [`${good}.md`]: textOn(good),
      'shorter.md': textOn(good, 2),
      'broken.md': BROKEN,
      'page.md': '<!DOCTYPE html>\n<title>Not a digest</title>\n',
      'half.zip': bad.slice(0, bad.length / 2),
      'some.zip': bad,
    });
    await choose(page, ...files);
    expect(await previewOf(page)).toEqual({ added: 2, replaced: 0, unchanged: 0, refused: 5 });
    const said = await textOf(page, '[data-testid="digest-refused"]');
    expect(said).toContain(`broken.md, ${line}번째 줄`);
    expect(said).toContain(`some.zip/in/broken.md, ${line}번째 줄`);
    expect(said).toContain('page.md');
    expect(said).toContain('half.zip');
    expect(said).toContain('다른 파일에서 이미 읽었어요.');
    await takeIn(page, 2);
    expect(await dates()).toEqual([good, other, '2025-02-11']);
    expect(await isWhole(browser())).toBe(true);
    await page.close();
  });

  test('that are all wrong leave everything as it is', async () => {
    const page = await openDigests(browser());
    const popup = await browser().extensionPage('popup.html');
    await press(popup, 'save');
    await until('the paper to be saved', async () => (await savedIds(browser())).length === 1);
    await popup.close();
    const [saved, before] = [await savedIds(browser()), await libraryDays(browser())];
    await choose(page, ...writeFiles({ 'broken.md': BROKEN, 'empty.md': '' }));
    await waitFor(page, () =>
      document.querySelector('[data-testid="digest-report"]')?.textContent.includes('가져온 것이 없어요.'),
    );
    expect(await libraryDays(browser())).toEqual(before);
    expect(await savedIds(browser())).toEqual(saved);
    await page.close();
  });

  test('are the reader’s: no update takes their place', async () => {
    const page = await openDigests(browser());
    const own = date('2025-02-12');
    await choose(page, ...writeFiles({ 'own.md': textOn(own, 2) }));
    await previewOf(page);
    await takeIn(page, 1);
    await turnOn(browser(), page);
    expect(daysAsked(source)).toEqual(['2025-02-10']);
    expect((await libraryDays(browser())).find((day) => day.date === own)).toMatchObject({ source: 'file', count: 2 });
    await page.close();
  });
});
