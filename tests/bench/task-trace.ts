import type { Page } from 'puppeteer-core';

/** An event of a trace; times in µs, `tdur` in those of its thread's processor. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { name?: string; data?: { url?: string; isOutermostMainFrame?: boolean } };
}

const CATEGORIES = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'v8.execute'];
const SCRIPT = ['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'TimerFire', 'FireIdleCallback'];
/** Only a frame has it; style and layout also happen where a script asks for them. */
const RENDERING = 'PrePaint';

/** What the tasks of a page's main thread were like, ms; 0 where there were none. */
export interface Tasks {
  /**
   * Processor time of all since the document was parsed. Before that, a long page costs now more and now less, as frames
   * meet its parts; no script at `document_end` or later has a share in that.
   */
  sinceParsed: number;
  /** The longest other one with scripts. The fixture pages have none of their own that run so late. */
  script: number;
  /** The longest that made a frame, by the clock, since an extension began to run there. */
  frame: number;
}

/** Traces what `visit` does with the page. Tracing makes a load longer, but hardly its tasks. */
export async function traceTasks(page: Page, visit: () => Promise<void>): Promise<Tasks> {
  await page.tracing.start({ categories: CATEGORIES });
  await visit();
  const trace = await page.tracing.stop();
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(new TextDecoder().decode(trace));
  return readTasks(traceEvents.sort((a, b) => a.ts - b.ts));
}

function readTasks(events: TraceEvent[]): Tasks {
  const parsed = events.findLast(({ name, args }) => name === 'MarkDOMContent' && args.data?.isOutermostMainFrame);
  if (!parsed) throw new Error('The trace has no page');
  const onThread = events.filter(({ pid, tid, ph }) => ph === 'X' && pid === parsed.pid && tid === parsed.tid);
  const begin = onThread.find(
    ({ name, args }) => name === 'EvaluateScript' && args.data?.url?.startsWith('chrome-extension://'),
  );
  const result: Tasks = { sinceParsed: 0, script: 0, frame: 0 };
  for (const { name, ts, dur = 0, tdur = dur } of onThread) {
    const end = ts + dur;
    if (name !== 'RunTask' || end <= parsed.ts) continue;
    result.sinceParsed += (tdur * (end - Math.max(ts, parsed.ts))) / dur / 1000;
    if (!begin || end <= begin.ts) continue;
    const inside = onThread.filter((event) => event.ts >= ts && event.ts < end).map((event) => event.name);
    const isFrame = inside.includes(RENDERING);
    const kind = isFrame ? 'frame' : inside.some((event) => SCRIPT.includes(event)) ? 'script' : undefined;
    if (kind) result[kind] = Math.max(result[kind], dur / 1000);
  }
  return result;
}
