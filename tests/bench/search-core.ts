import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { LibrarySearch } from '../../data/search/search-library';
import type { TestBrowser } from '../e2e/setup/browser';

declare global {
  var benchSearch: { createLibrarySearch(): LibrarySearch };
}

/** Typed letter by letter: words that all of the made-up papers are made of, and some that hardly any has. */
const QUERIES = [
  '강화 학습 추론',
  '언어모델',
  'ㄱㅎㅎㅅ',
  'diffusion 모델',
  'reasoning',
  '데이터세트에서',
  'atention',
  '"강화 학습" votes:>20',
];

/** What a library's search costs. */
export interface SearchCost {
  /** Building the index, and reading one that is built, ms. */
  build: number;
  load: number;
  /** The longest task while it was built, ms. */
  longest: number;
  /** Each letter typed, ms until its first 20 papers are there. */
  keys: number[];
  /** Of the index in its database, and of the heap with it, bytes. */
  bytes: number;
  heap: number;
}

/** The search's own code as a script that any page of the extension can run. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: 'data/search/search-library.ts', formats: ['iife'], name: 'benchSearch' } },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('The search was not built');
  // What runs these files keeps the names of functions, with a function that the page lacks.
  const script = chunk.code.replace(/^(?:var|const) benchSearch/m, 'globalThis.benchSearch');
  return `globalThis.__name = (named) => named;\n${script}`;
}

/** Builds the index from nothing. Runs in the extension's origin. */
async function timeBuild(): Promise<Pick<SearchCost, 'build' | 'longest'>> {
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase('search');
    request.onsuccess = resolve;
    request.onerror = resolve;
  });
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask' });
  const start = performance.now();
  const search = globalThis.benchSearch.createLibrarySearch();
  await search.prepare();
  await new Promise<void>((done) => {
    const check = () => void search.search('ㅎ', { limit: 1 }).then(({ indexing }) => indexing || done());
    search.onProgress(check);
    check();
  });
  const took = performance.now() - start;
  search.close();
  return { build: took, longest };
}

/** Runs in the extension's origin, with the index there. */
async function timeKeys(queries: string[]): Promise<Pick<SearchCost, 'load' | 'keys'>> {
  const search = globalThis.benchSearch.createLibrarySearch();
  const start = performance.now();
  await search.prepare();
  const load = performance.now() - start;
  const keys: number[] = [];
  for (const [round, query] of [...queries, ...queries].entries()) {
    for (let length = 1; length <= query.length; length++) {
      const before = performance.now();
      await search.search(query.slice(0, length), { limit: 20 });
      // The first time through is where the engine still compiles.
      if (round >= queries.length) keys.push(performance.now() - before);
    }
  }
  // Kept alive for the heap to be measured with it.
  Object.assign(globalThis, { kept: search });
  return { load, keys };
}

/** The size of the index as it is stored: characters, and bytes of numbers. Runs in the extension's origin. */
function sizeIndex(): Promise<number> {
  const sizeOf = (all: unknown): number => {
    let bytes = 0;
    const rest = [all];
    for (let value = rest.pop(); value !== undefined; value = rest.pop()) {
      const { length = 0, byteLength = 0 } = Object(value) as { length?: number; byteLength?: number };
      if (typeof value === 'string' || byteLength > 0) bytes += byteLength || length;
      else for (const one of Object.values(Object(value))) rest.push(one);
    }
    return bytes;
  };
  return new Promise((done, fail) => {
    const opening = indexedDB.open('search');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('segments').objectStore('segments').getAll();
      reading.onsuccess = () => {
        opening.result.close();
        done(sizeOf(reading.result));
      };
    };
  });
}

/** Used heap in a page, after a collection, bytes. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as { backingStorageSize?: number };
  await session.detach();
  return usedSize + backingStorageSize;
}

/** Measures the search in each of the browsers' libraries. */
export async function measureSearch(browsers: readonly TestBrowser[]): Promise<SearchCost[]> {
  const code = await bundle();
  const costs: SearchCost[] = [];
  for (const browser of browsers) {
    const page = await browser.extensionPage('manifest.json');
    await page.evaluate(code);
    const built = await page.evaluate(timeBuild);
    await page.close();
    const fresh = await browser.extensionPage('manifest.json');
    await fresh.evaluate(code);
    const before = await heapOf(fresh);
    const typed = await fresh.evaluate(timeKeys, QUERIES);
    const heap = (await heapOf(fresh)) - before;
    costs.push({ ...built, ...typed, heap, bytes: await fresh.evaluate(sizeIndex) });
    await fresh.close();
  }
  return costs;
}
