import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { json } from '../../data/reading-list/export/json';
import { clearProfile, openData } from '../e2e/data-actions';
import { type TestBrowser, until } from '../e2e/setup/browser';
import { watchLongTasks } from './long-tasks';
import { rest } from './panel-page';
import { savedPapers } from './saved-papers';
import { format, quantile, spread } from './statistics';
import type { Table } from './table';

const PAPERS = 10_000;
const ROUNDS = 3;
const PATIENCE_MS = 120_000;

/** Notes when the import comes to each of its steps. Runs in the page. */
function watchSteps(): void {
  globalThis.benchSteps = [];
  globalThis.benchLongest = 0;
  const part = document.querySelector('[data-testid="import"]');
  if (!part) throw new Error('The options have no import');
  new MutationObserver(() => {
    const step = part.getAttribute('data-step') ?? '';
    if (globalThis.benchSteps.at(-1)?.step !== step) globalThis.benchSteps.push({ step, time: performance.now() });
  }).observe(part, { attributes: true, attributeFilter: ['data-step'] });
}

declare global {
  var benchSteps: { step: string; time: number }[];
}

/** How long the step that has just ended took, and the longest task meanwhile, ms. */
interface Step {
  took: number;
  longest: number;
}

/** Does something that leads the import on, and waits for the step `to`. */
async function goOn(page: Page, to: 'preview' | 'choose', act: () => Promise<unknown>): Promise<Step> {
  await page.evaluate(watchSteps);
  await act();
  const steps = () => page.evaluate(() => globalThis.benchSteps);
  await until(to, async () => (await steps()).at(-1)?.step === to, PATIENCE_MS);
  await rest(page);
  const [first, last] = [(await steps())[0], (await steps()).at(-1)];
  const longest = await page.evaluate(() => globalThis.benchLongest);
  return { took: (last?.time ?? Number.NaN) - (first?.time ?? Number.NaN), longest };
}

async function importOnce(browser: TestBrowser, file: string): Promise<{ read: Step; written: Step }> {
  await clearProfile(browser);
  const page = await openData(browser);
  await watchLongTasks(page);
  await page.reload();
  const input = await page.waitForSelector('input[data-testid="import-file"]');
  const read = await goOn(page, 'preview', async () => input?.uploadFile(file));
  const written = await goOn(page, 'choose', () =>
    page.evaluate(() => document.querySelector<HTMLElement>('[data-testid="import-do"]')?.click()),
  );
  await page.close();
  return { read, written };
}

/** Takes thousands of papers into an empty list, from a file of our own format, as a reader does it in the options. */
export async function measureImporting(browser: TestBrowser): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
  const file = join(folder, 'haru-papers.json');
  const [written] = json.write({ entries: savedPapers(PAPERS), tagColors: {} }, { now: Date.now() });
  const text = written?.text ?? '';
  writeFileSync(file, text);
  const rounds: { read: Step; written: Step }[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) rounds.push(await importOnce(browser, file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const row = (name: string, steps: Step[]) => [
    name,
    spread(
      steps.map(({ took }) => took),
      0,
    ),
    format(
      quantile(
        steps.map(({ longest }) => longest),
        1,
      ),
      0,
    ),
  ];
  return {
    title: `Importing ${format(PAPERS, 0)} papers into an empty list, in the options, ms, median (quartiles)`,
    head: ['step', 'took', 'worst task'],
    rows: [
      row(
        'read and compare, until the preview',
        rounds.map(({ read }) => read),
      ),
      row(
        'absorb, until database and mirror had it',
        rounds.map(({ written }) => written),
      ),
    ],
    left: 1,
    notes: [
      `${ROUNDS} rounds, our own JSON of ${format(Buffer.byteLength(text) / 1e6)} MB; the page's own work is in it.`,
    ],
  };
}
