import type { Page } from 'puppeteer-core';

/** What a page saw of its own load; times in ms since the navigation began. */
export interface Seen {
  /** When the document began. */
  start: number;
  /** First contentful paint as other tools report it: when the frame was on the screen. */
  fcp?: number;
  /** When that frame's content was settled: what is in the DOM later is not in it. */
  settled?: number;
  /** When the element was in the DOM. */
  card?: number;
  /** Whether it was there in the first frame that showed the abstract; absent while no frame did. */
  together?: boolean;
  /** Sum of all layout shifts. */
  shift: number;
  /** Where the visible abstract stood, px from the document's top: more than one place means that it moved. */
  tops: number[];
}

declare global {
  var benchSeen: Seen;
}

interface Shift extends PerformanceEntry {
  value: number;
}

interface Paint extends PerformanceEntry {
  /** Chromium 145 and later. */
  paintTime?: number;
}

/** Runs in the page, before anything of it is there. No named functions inside: the compiler would mark them with a helper. */
function observe(card: string): void {
  const seen: Seen = { start: performance.now(), shift: 0, tops: [] };
  globalThis.benchSeen = seen;
  new MutationObserver((_, observer) => {
    if (!document.querySelector(card)) return;
    seen.card = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Paint[]) {
      if (entry.name !== 'first-contentful-paint') continue;
      seen.fcp = entry.startTime;
      seen.settled = entry.paintTime ?? entry.startTime;
    }
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  // Layout shifts are not counted for elements that are hidden when they move, so look at each frame as well.
  const frames = {
    sample() {
      const abstract = document.querySelector('#abs > blockquote.abstract');
      if (abstract?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
        seen.together ??= document.querySelector(card) !== null;
        const top = Math.round(abstract.getBoundingClientRect().top + scrollY);
        if (!seen.tops.includes(top)) seen.tops.push(top);
      }
      requestAnimationFrame(frames.sample);
    },
  };
  frames.sample();
}

/** Watches each further load of the page for an element that `card` selects; returns the way to stop. */
export async function watchLoads(page: Page, card: string): Promise<() => Promise<void>> {
  const { identifier } = await page.evaluateOnNewDocument(observe, card);
  return () => page.removeScriptToEvaluateOnNewDocument(identifier);
}

/** What was seen of the load that is over. */
export function readSeen(page: Page): Promise<Seen> {
  return page.evaluate(() => globalThis.benchSeen);
}
