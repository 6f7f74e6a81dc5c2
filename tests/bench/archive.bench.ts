import type { Page } from 'puppeteer-core';
import type { DayEntry } from '../../data/library/records';
import type { ArchiveJob, ArchiveProgress } from '../../data/library/updates/state';
import type { DigestDate } from '../../data/paper';
import { launch, type TestBrowser, until } from '../e2e/setup/browser';
import { type Fault, slowed } from '../fixtures/sources/faults';
import { createSource, type DigestSource } from '../fixtures/sources/source';
import { atLeast, atMost, type Budget } from './budgets';
import { readBundled } from './library';
import { readLongest, watchLongTasks } from './long-tasks';
import { readShown, watchShown } from './shown-texts';
import { format } from './statistics';
import type { Topic } from './topic';

/** 183 workdays, about as many papers as the source's real days have, and none of them bundled. */
const RANGE = { from: '2024-05-06' as DigestDate, to: '2025-01-15' as DigestDate, papersPerDay: 17 };
const PATIENCE_MS = 120_000;
/** Per answer, as from a server across an ocean. */
const FAR_MS = 150;

interface Installed {
  seconds: number;
  source: DigestSource;
  papers: number;
  bytes: number;
  longest: number;
  /** How often the page showed another progress. */
  told: number;
  /** Days that were asked for again though they had been stored. */
  refetched: number;
  /** From the cancel until nothing more was asked for, ms; NaN where nobody cancelled. */
  cancelled: number;
}

const readJob = (page: Page): Promise<{ archive?: ArchiveJob; 'archive-progress'?: ArchiveProgress }> =>
  page.evaluate(() => chrome.storage.local.get(['archive', 'archive-progress']));
const setState = (page: Page, state: ArchiveJob['state']) =>
  page.evaluate(
    (next, range) =>
      chrome.storage.local.set({ archive: { source: 'daily-papers-ko', ...range, state: next, at: Date.now() } }),
    state,
    { from: RANGE.from, to: RANGE.to },
  );
const storedDays = async (page: Page): Promise<string[]> => {
  const days = await page.evaluate(async () => (await chrome.storage.local.get<{ days?: string }>('days')).days);
  return JSON.parse(days ?? '[]').map(({ date }: DayEntry) => date);
};

/** Cancels when half of the days are there and waits until the answers to what was asked have gone by; then resumes. */
async function cancelHalfway(page: Page, source: DigestSource) {
  const total = source.days().length;
  await until('half of the days', async () => (await storedDays(page)).length > total / 2, PATIENCE_MS);
  const start = performance.now();
  await setState(page, 'cancelled');
  let asked = source.asked.length;
  let last = start;
  await until('the requests to end', () => {
    if (source.asked.length !== asked) last = performance.now();
    asked = source.asked.length;
    return performance.now() - last > 500;
  });
  const kept = new Set(await storedDays(page));
  await setState(page, 'running');
  return { cancelled: last - start, refetched: () => source.asked.slice(asked).filter(isOf(kept)).length };
}

const isOf = (dates: ReadonlySet<string>) => (one: { date?: string }) => one.date !== undefined && dates.has(one.date);

async function install(browser: TestBrowser, isCancelled: boolean, fault?: Fault): Promise<Installed> {
  const source = createSource(RANGE);
  if (fault) source.fail(fault);
  browser.pages.addRoute(source.answer, ...source.hosts);
  const { papers: bundled } = await readBundled(browser);
  const page = await browser.page();
  await watchLongTasks(page);
  await page.goto(await browser.inExtension(() => chrome.runtime.getURL('options.html#digests')));
  await page.waitForSelector('[data-testid="archive"]');
  await watchShown(page, '[data-testid="archive-progress-text"]');
  const start = performance.now();
  await setState(page, 'running');
  const cancel = isCancelled ? await cancelHalfway(page, source) : undefined;
  await until('the archive to be there', async () => (await readJob(page)).archive?.state === 'done', PATIENCE_MS);
  const seconds = (performance.now() - start) / 1000;
  const progress = (await readJob(page))['archive-progress'];
  if (progress && progress.faults.length > 0) throw new Error(`Faults: ${JSON.stringify(progress.faults)}`);
  const papers = await page.evaluate(async () => {
    const keys = Object.keys(await chrome.storage.local.get(null));
    return keys.filter((key) => key.startsWith('paper:')).length;
  });
  return {
    seconds,
    source,
    papers: papers - bundled.length,
    bytes: source.days().reduce((sum, date) => sum + Buffer.byteLength(source.textOf(date) ?? ''), 0),
    longest: await readLongest(page),
    told: await readShown(page),
    refetched: cancel?.refetched() ?? 0,
    cancelled: cancel?.cancelled ?? Number.NaN,
  };
}

function row(name: string, { seconds, source, papers, bytes, longest, refetched, cancelled }: Installed): string[] {
  return [
    name,
    format(source.days().length, 0),
    format(papers, 0),
    format(bytes / 1e6),
    format(seconds),
    format(source.asked.length, 0),
    format(refetched, 0),
    format(cancelled, 0),
    format(source.mostAtOnce, 0),
    format(longest, 0),
  ];
}

/** How the archive from a server nearby, and the one that was cancelled, stand to the design's budgets. */
function archiveBudgets(near: Installed, cancelled: Installed): Budget[] {
  const days = near.source.days().length;
  const counts = { limit: 0, unit: '', digits: 0 };
  return [
    atLeast('archive: times that another progress is shown, one a second', near.told, Math.ceil(near.seconds)),
    atMost({ what: `archive: ${days} days from a local server`, value: near.seconds, limit: 20, unit: 's' }),
    atMost({
      what: 'archive: requests go on after the cancel',
      value: cancelled.cancelled,
      limit: 500,
      unit: 'ms',
      digits: 0,
    }),
    atMost({ what: 'archive: days fetched again when resumed', value: cancelled.refetched, ...counts }),
  ];
}

/** How long the whole archive takes to be fetched and stored, with the options open. */
export const archive: Topic = {
  name: 'archive',
  async run({ extensions: { ours } }) {
    const measure = async (isCancelled: boolean, fault?: Fault) => {
      const browser = await launch('chromium', { extensionDir: ours });
      try {
        return await install(browser, isCancelled, fault);
      } finally {
        await browser.close();
      }
    };
    const [near, cancelled] = [await measure(false), await measure(true)];
    const rows = [
      row('local server', near),
      row('cancelled halfway, resumed', cancelled),
      row(`answers take ${FAR_MS} ms`, await measure(false, slowed(FAR_MS))),
    ];
    const table = {
      title: 'Whole archive, from the start of the job to its end',
      head: ['', 'days', 'papers', 'MB', 's', 'requests', 'refetched', 'cancel ms', 'at once', 'long task'],
      rows,
      left: 1,
      notes: [
        'Budget: local server 20 s; refetched 0, which counts days that were stored when the job was cancelled; at once 4.',
        'cancel ms: until the last request after it; the time includes half a second in which nothing more came.',
        'long task: the longest of the options page, which shows the progress; 0 where none took 50 ms.',
      ],
    };
    return { tables: [table], budgets: archiveBudgets(near, cancelled) };
  },
};
