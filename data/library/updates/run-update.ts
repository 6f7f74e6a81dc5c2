import { type DigestDate, SOURCES } from '../../paper';
import { readSound } from '../../sound-records';
import { dayAt } from '../calendar';
import { SourceFault } from '../sources/fault';
import type { NetworkSourceId } from '../sources/source';
import { difference, isAbsentForGood, updateRange } from './difference';
import { dueSources } from './due';
import { fetchDays } from './fetch-days';
import { LASTING, WITHOUT_REQUEST } from './lasting';
import { mayAsk } from './pause';
import type { UpdatePorts } from './ports';
import { createRequestLog } from './requests';
import { type Came, keepTags, openSource, takeDay } from './source-run';
import type { UpdateReport, UpdateSettings, UpdateState } from './state';
import { createTelling } from './telling';
import { changeState, pauseSource, readState, reportOf, withOf } from './update-state';

/** One update under way. */
interface Run {
  ports: UpdatePorts;
  signal: AbortSignal;
  askedAt: number | undefined;
  report: UpdateReport;
  progress: { since: number; done: number; total: number };
  log: ReturnType<typeof createRequestLog>;
  telling: ReturnType<typeof createTelling>;
}

/**
 * One update from the reader's sources; by hand if the reader asked at `askedAt`, ms since the epoch, which neither mobile
 * data nor a busy computer puts off. Every day goes into the library as it comes: whenever this ends, the next one finds
 * whole days, and computes anew what is missing. Faults are in the state.
 * @throws the signal's reason; anything that is no fault of a source.
 */
export async function runUpdate(
  ports: UpdatePorts,
  settings: UpdateSettings,
  askedAt: number | undefined,
  signal: AbortSignal,
): Promise<void> {
  const now = ports.now();
  const skipped = askedAt === undefined ? await reasonToWait(ports, settings) : undefined;
  if (skipped) {
    await changeState(({ running, ...state }) => ({
      ...state,
      last: { ...(state.last ?? newReport(now)), skipped, skippedAt: now },
    }));
    return;
  }
  const before = await readState();
  const progress = { since: now, done: 0, total: 0 };
  const telling = createTelling(() => changeState((state) => ({ ...state, running: { ...progress } })), ports.now);
  const run: Run = {
    ports,
    signal,
    askedAt,
    report: newReport(now),
    progress,
    log: createRequestLog(ports.now),
    telling,
  };
  await changeState((state) => ({ ...state, running: { ...progress } }));
  let isThrough = false;
  try {
    const sources = askedAt === undefined ? dueSources(settings, before, now) : settings.sources;
    // Korean first: where it has a day, English need not be fetched.
    const inOrder = sources.toSorted((a, b) => SOURCES.indexOf(a) - SOURCES.indexOf(b));
    for (const source of inOrder) await updateFrom(run, source);
    isThrough = true;
  } finally {
    await telling.end();
    await run.log.end();
    // An update that was stopped, or came to grief, tells nothing and stays due.
    const last = signal.aborted || !isThrough ? undefined : { ...run.report, at: ports.now() };
    await changeState(({ running, ...state }) => ({ ...state, ...(last && { last }) }));
  }
}

async function reasonToWait(ports: UpdatePorts, settings: UpdateSettings): Promise<UpdateReport['skipped']> {
  if (!settings.onMobileData && ports.isMobileData()) return 'mobile-data';
  return settings.onlyWhenIdle && (await ports.isInUse()) ? 'in-use' : undefined;
}

function newReport(at: number): UpdateReport {
  return { at, added: [], changed: [], voted: [], absent: [], faults: [] };
}

/** Asks a source for what is missing. Cut off on the way, it counts as not asked. */
async function updateFrom(run: Run, source: NetworkSourceId): Promise<void> {
  await askSource(run, source);
  await changeState((state) => withOf(state, 'asked', source, run.ports.now()));
}

async function askSource(run: Run, source: NetworkSourceId): Promise<void> {
  const { ports, report, askedAt } = run;
  const pause = (await readState()).pauses?.[source];
  if (pause && !mayAsk(pause, ports.now(), askedAt)) {
    report.faults.push({ source, kind: pause.kind });
    return;
  }
  try {
    const stopped = await fetchFrom(run, source);
    if (stopped) await pauseSource(source, stopped, ports.now(), ports.random());
    else await changeState((state) => withOf(state, 'pauses', source, undefined));
  } catch (error) {
    if (run.signal.aborted || !(error instanceof SourceFault)) throw error;
    report.faults.push(reportOf(source, error));
    // What costs no request can be looked at again at any time.
    if (WITHOUT_REQUEST.includes(error.kind)) await changeState((state) => withOf(state, 'pauses', source, undefined));
    else await pauseSource(source, error, ports.now(), ports.random());
  }
}

/** Answers with the fault of the source for which it was left alone, if any. */
async function fetchFrom(run: Run, id: NetworkSourceId): Promise<SourceFault | undefined> {
  const { ports, signal, report, progress } = run;
  const state = await readState();
  const { days = [], 'deleted-days': deleted = [] } = await readSound(['days', 'deleted-days']);
  const today = dayAt(ports.now());
  const range = updateRange(id, days, today, state.unfinished?.[id]);
  const open = await openSource(ports, id, range, run.log, signal);
  const present = { days, deleted, absent: state.absent?.[id] ?? [] };
  const wanted = difference(id, open.listed, present, { range, today, purpose: 'update' });

  const entries = new Map(days.map((day) => [day.date, day]));
  const missing = new Set(wanted.fetch.map(({ date }) => date));
  const absent: DigestDate[] = [];
  progress.total += wanted.fetch.length + wanted.votes.length;
  const goOnFrom = oldestOf(missing);
  // Before the first day comes: the newest one of the library then no longer says where the gap begins.
  await changeState((now) => withOf({ ...now, running: { ...progress } }, 'unfinished', id, goOnFrom));
  try {
    const { faults, stopped } = await fetchDays(
      lastTriedLast([...wanted.fetch, ...wanted.votes], state, id),
      async (day) => {
        const came = await takeDay(ports, open, day, entries.get(day.date), signal);
        noteDay(report, came, day.date);
        if (came.kind === 'absent' && isAbsentForGood(day, today)) absent.push(day.date);
        missing.delete(day.date);
        progress.done++;
        run.telling.tell();
      },
      signal,
    );
    for (const [date, fault] of faults) {
      report.faults.push(reportOf(id, fault, date));
      if (LASTING.includes(fault.kind)) missing.delete(date);
    }
    if (stopped && ![...faults.values()].includes(stopped)) report.faults.push(reportOf(id, stopped));
    return stopped;
  } finally {
    await keepTags(open, ports.now());
    await changeState((now) => {
      const known = now.absent?.[id] ?? [];
      const kept = absent.length > 0 ? withOf(now, 'absent', id, [...known, ...absent].toSorted()) : now;
      return withOf(kept, 'unfinished', id, oldestOf(missing));
    });
  }
}

function noteDay(report: UpdateReport, { kind }: Came, date: DigestDate): void {
  if (kind !== 'same' && kind !== 'kept') report[kind].push(date);
}

/** Days that failed the last time come last, so that they do not keep others from coming. */
function lastTriedLast<Day extends { date: DigestDate }>(
  days: Day[],
  { last }: UpdateState,
  id: NetworkSourceId,
): Day[] {
  const failed = new Set(last?.faults.filter(({ source }) => source === id).map(({ date }) => date));
  return [...days.filter(({ date }) => !failed.has(date)), ...days.filter(({ date }) => failed.has(date))];
}

function oldestOf(dates: Iterable<DigestDate>): DigestDate | undefined {
  return [...dates].sort()[0];
}
