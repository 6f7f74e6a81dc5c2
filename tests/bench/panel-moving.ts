import type { Page } from 'puppeteer-core';
import { readLongest } from './long-tasks';
import { readCost } from './page-load';
import { countedSession, PANEL_SIZE, type PanelPage, rest } from './panel-page';
import { format, quantile, spread } from './statistics';
import type { Table } from './table';

/** What a wheel moves a page by a notch, px. */
const NOTCH = 120;

interface Way {
  name: string;
  from: number;
  step: number;
  frames: number;
}

/** Parts of the list to scroll through: from which share of it, how far a frame, and for how many frames at most. */
const WAYS: Way[] = [
  { name: 'a notch a frame, from the top', from: 0, step: NOTCH, frames: 300 },
  { name: 'a notch a frame, from the middle', from: 0.5, step: NOTCH, frames: 300 },
  { name: 'ten notches a frame, top to end', from: 0, step: 10 * NOTCH, frames: Number.MAX_SAFE_INTEGER },
];

/** A frame more than a fifth over its 16.7 ms came late. */
const LATE_MS = 20;

/** Scrolls the page's `main` a step a frame; the time between frames, ms. Runs in the page. */
function scroll(from: number, step: number, frames: number): Promise<number[]> {
  return new Promise((done) => {
    const main = document.querySelector('main');
    if (!main) throw new Error('The page has nothing to scroll');
    main.scrollTop = from * (main.scrollHeight - main.clientHeight);
    const times: number[] = [];
    // An object, because the compiler marks functions with a name by a helper that the page does not have.
    const loop = {
      next(time: number) {
        times.push(time);
        const isEnd = main.scrollTop + main.clientHeight >= main.scrollHeight - 1;
        if (isEnd || times.length > frames) done(times.slice(1).map((one, n) => one - (times[n] ?? one)));
        else {
          main.scrollTop += step;
          requestAnimationFrame(loop.next);
        }
      },
    };
    // What the jump to the beginning costs is no part of it.
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(loop.next)));
  });
}

/** A page as tall as the list with nothing in it: what the browser and the machine make of frames by themselves. */
async function emptyPage(panel: Page): Promise<Page> {
  const height = await panel.evaluate(() => document.querySelector('main')?.scrollHeight ?? 0);
  const page = await panel.browser().newPage();
  await page.setViewport(PANEL_SIZE);
  await page.setContent(
    `<body style="margin:0"><main style="height:100vh;overflow:auto"><div style="height:${height}px"></div></main>`,
  );
  return page;
}

async function scrollOnce({ page, session }: Pick<PanelPage, 'page' | 'session'>, way: Way): Promise<string[]> {
  await page.bringToFront();
  await rest(page);
  const before = await readCost({ session });
  const times = await page.evaluate(scroll, way.from, way.step, way.frames);
  const after = await readCost({ session });
  const aFrame = (part: keyof typeof before) => format((after[part] - before[part]) / times.length);
  const late = times.filter((time) => time > LATE_MS).length / times.length;
  return [
    format(times.length, 0),
    spread(times),
    `${format(100 * late)} %`,
    format(quantile(times, 1), 0),
    ...[aFrame('total'), aFrame('script'), aFrame('layout')],
  ];
}

/** How smoothly a long list scrolls. */
export async function measureScrolling(panel: PanelPage, saved: number): Promise<Table> {
  const floor = await emptyPage(panel.page);
  const tabs = { 'empty page': { page: floor, session: await countedSession(floor) }, panel };
  const rows: string[][] = [];
  for (const way of WAYS) {
    for (const [what, tab] of Object.entries(tabs)) rows.push([way.name, what, ...(await scrollOnce(tab, way))]);
  }
  await floor.close();
  return {
    title: `Side panel: scrolling ${format(saved, 0)} papers, ms between frames, median (quartiles)`,
    head: [
      ...['way', 'page', 'frames', 'between frames', `over ${LATE_MS} ms`, 'longest'],
      ...['main thread', 'script', 'style+layout'],
    ],
    rows,
    left: 2,
    notes: [
      'By script, a step each animation frame; the browser is headless and paints without a graphics card, so the empty page',
      'of the same height, scrolled in turn with it, is what to compare with. Rows are taller than they are guessed to be, so the',
      'list grows on the way. main thread and after it: processor time a frame; what a script asks for of layout is in both.',
    ],
  };
}

/** One that titles have, and one that only summaries have: there everything is looked through. */
const QUERIES = ['robust', '양자 컴퓨터'];
const TYPED = 4;

interface Keystroke {
  /** Until the DOM was another. */
  change: number;
  /** Until the frame after that began. */
  frame: number;
}

/**
 * Types a query letter by letter, each when the list shows the result of the one before, and clears it. Runs in the page.
 * Where a letter changes nothing that is shown, its handler's end counts.
 */
async function type(query: string): Promise<Keystroke[]> {
  const field = document.querySelector<HTMLInputElement>('[data-testid="search"]');
  if (!field) throw new Error('The panel has nothing to search with');
  const typed: Keystroke[] = [];
  for (const text of [...[...query].map((_, n, letters) => letters.slice(0, n + 1).join('')), '']) {
    const start = performance.now();
    let changed: number | undefined;
    const observer = new MutationObserver(() => {
      changed ??= performance.now();
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text.at(-1) ?? null }));
    const handled = performance.now();
    const frames: number[] = [];
    do {
      await new Promise((next) => requestAnimationFrame(next));
      frames.push(performance.now());
    } while (changed === undefined && frames.length < 20);
    observer.disconnect();
    const frame = (changed === undefined ? frames[0] : frames.at(-1)) ?? Number.NaN;
    if (text) typed.push({ change: (changed ?? handled) - start, frame: frame - start });
    await new Promise((next) => setTimeout(next, 50));
  }
  return typed;
}

/** How soon a long list follows what is typed. */
export async function measureTyping(panel: Page, saved: number): Promise<Table> {
  await panel.bringToFront();
  const rows: string[][] = [];
  for (const query of QUERIES) {
    await panel.evaluate(type, query);
    await panel.evaluate(() => {
      globalThis.benchLongest = 0;
    });
    const typed: Keystroke[] = [];
    for (let round = 0; round < TYPED; round++) typed.push(...(await panel.evaluate(type, query)));
    const [changes, frames] = [typed.map(({ change }) => change), typed.map(({ frame }) => frame)];
    rows.push([
      query,
      spread(changes),
      format(quantile(changes, 1), 0),
      spread(frames),
      format(await readLongest(panel), 0),
    ]);
  }
  return {
    title: `Side panel: typing a query over ${format(saved, 0)} papers, ms a letter, median (quartiles)`,
    head: ['query', 'until the list has changed', 'worst', 'until the frame after', 'long task'],
    rows,
    left: 1,
    notes: [
      `${TYPED} times, letter by letter, each when the one before is shown. Clearing the query is in the long task.`,
    ],
  };
}
