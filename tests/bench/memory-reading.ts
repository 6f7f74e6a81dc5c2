import type { CDPSession, Page } from 'puppeteer-core';
import { until } from '../e2e/setup/browser';

/** What is in use in a tab after a collection: bytes, and numbers of what a forgotten page would leave. */
export interface TabMemory {
  page: number;
  nodes: number;
  listeners: number;
  documents: number;
}

/** Twice, because what the first one finds may hold what the second one frees. */
async function collect(session: CDPSession): Promise<void> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
}

/** Reads a tab's renderer: the page's world and ours, and all documents that are still there. */
export async function readTab(session: CDPSession): Promise<TabMemory> {
  await collect(session);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, documents, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { page: usedSize, nodes, documents, listeners: jsEventListeners };
}

/** A way to the extension's background, which also keeps it running: all that it holds on to is there to be seen. */
export async function workerSession(page: Page): Promise<CDPSession> {
  const target = await until('the background', () =>
    page
      .browser()
      .targets()
      .find((one) => one.type() === 'service_worker'),
  );
  return target.createCDPSession();
}

/** What is in use in the background after a collection, bytes. */
export async function readWorker(session: CDPSession): Promise<{ worker: number }> {
  await collect(session);
  return { worker: (await session.send('Runtime.getHeapUsage')).usedSize };
}
