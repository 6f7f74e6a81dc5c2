import type { DigestDate } from '../../paper';
import { readSound } from '../../sound-records';
import { dayAt } from '../calendar';
import { SourceFault } from '../sources/fault';
import { endArchive, writeProgress } from './archive-job';
import { openTally, type Tally } from './archive-tally';
import { isAbsentForGood } from './difference';
import { fetchDays } from './fetch-days';
import { WITHOUT_REQUEST } from './lasting';
import { mayAsk } from './pause';
import type { UpdatePorts } from './ports';
import { createRate } from './rate';
import { createRequestLog } from './requests';
import { keepTags, openSource, takeDay } from './source-run';
import type { ArchiveJob, ArchiveProgress } from './state';
import { createTelling } from './telling';
import { changeState, pauseSource, readState, reportOf, withOf } from './update-state';

/** A permission, or a newer version, can come at any time, and looking for it costs no request. */
const LOOK_AGAIN = 600_000;
/** A source that answers, but never with what is still missing, is asked so often. */
const TRIES = 3;

/**
 * Carries out what the reader asked for, from where the library stands: killed anywhere, it goes on with what is missing. Ends
 * when nothing more can come, or when the source must be left alone; the progress says until when. It asks the network also
 * while updates are off, for the reader has confirmed this very range.
 * @throws the signal's reason; anything that is no fault of a source.
 */
export async function runArchive(ports: UpdatePorts, job: ArchiveJob, signal: AbortSignal): Promise<void> {
  const { 'archive-progress': before } = await readSound(['archive-progress']);
  const pause = (await readState()).pauses?.[job.source];
  if (pause && !mayAsk(pause, ports.now(), job.at)) {
    if (before?.waitingUntil !== pause.until)
      await wait(job, before, pause.until, reportOf(job.source, new SourceFault(pause.kind)));
    return;
  }
  const log = createRequestLog(ports.now);
  try {
    await fetchRange(ports, job, before, log, signal);
  } catch (error) {
    if (signal.aborted || !(error instanceof SourceFault)) throw error;
    const until = await leaveAlone(ports, job, error);
    await wait(job, before, until, reportOf(job.source, error));
  } finally {
    await log.end();
  }
}

async function leaveAlone(ports: UpdatePorts, { source }: ArchiveJob, fault: SourceFault): Promise<number> {
  const now = ports.now();
  if (WITHOUT_REQUEST.includes(fault.kind)) return now + LOOK_AGAIN;
  return (await pauseSource(source, fault, now, ports.random())).until;
}

/** Says until when the job waits, and why. */
async function wait(
  job: ArchiveJob,
  before: ArchiveProgress | undefined,
  waitingUntil: number,
  why: ArchiveProgress['faults'][number],
): Promise<void> {
  const { secondsLeft, ...known } = before ?? {
    days: { done: 0, total: 0 },
    papers: 0,
    bytes: { done: 0 },
    faults: [],
  };
  const faults = [...known.faults.filter(({ date }) => date !== undefined), why];
  await writeProgress(job, { ...known, faults, waitingUntil, at: job.at });
}

async function fetchRange(
  ports: UpdatePorts,
  job: ArchiveJob,
  before: ArchiveProgress | undefined,
  log: ReturnType<typeof createRequestLog>,
  signal: AbortSignal,
): Promise<void> {
  const { source: id } = job;
  const open = await openSource(ports, id, job, log, signal);
  const today = dayAt(ports.now());
  const { days = [], 'deleted-days': deleted = [] } = await readSound(['days', 'deleted-days']);
  // What was asked for anew is asked for wholly.
  if (!before) await changeState((state) => withOf(state, 'absent', id, outside(state.absent?.[id], job)));
  const absent = (await readState()).absent?.[id] ?? [];
  const tally = openTally(open.listed, { days, deleted, absent }, job, before, today);
  const rate = createRate();
  const telling = createTelling(async () => {
    await keepAbsent(tally, job);
    await writeProgress(job, tally.progress(rate.secondsLeft(tally.left(), ports.now())));
  }, ports.now);
  let waitingUntil: number | undefined;
  try {
    telling.tell();
    const { faults, stopped } = await fetchDays(
      tally.open,
      async (day) => {
        const came = await takeDay(ports, open, day, tally.entryOf(day.date), signal);
        tally.note(day, came, isAbsentForGood(day, today));
        rate.note(ports.now());
        telling.tell();
      },
      signal,
    );
    const failedBefore = new Set(before?.at === job.at ? before.faults.map(({ date }) => date) : []);
    for (const [date, fault] of faults) tally.fault(reportOf(id, fault, date));
    if (stopped && ![...faults.values()].includes(stopped)) tally.fault(reportOf(id, stopped));
    if (stopped) {
      const { until, failures } = await pauseSource(id, stopped, ports.now(), ports.random());
      const isAnswered = stopped.kind === 'server' || stopped.kind === 'redirected';
      const isHopeless = isAnswered && failures >= TRIES && tally.missing().every((date) => failedBefore.has(date));
      if (!isHopeless) waitingUntil = until;
    } else await changeState((state) => withOf(state, 'pauses', id, undefined));
  } finally {
    await telling.end();
    await keepTags(open, ports.now());
    await writeProgress(job, { ...tally.progress(), ...(waitingUntil !== undefined && { waitingUntil }) });
  }
  if (waitingUntil === undefined) await endArchive(job);
}

function outside(dates: readonly DigestDate[] | undefined, { from, to }: ArchiveJob): DigestDate[] | undefined {
  return dates?.filter((date) => date < from || date > to);
}

async function keepAbsent(tally: Tally, { source }: ArchiveJob): Promise<void> {
  const found = tally.takeAbsent();
  if (found.length === 0) return;
  await changeState((state) =>
    withOf(state, 'absent', source, [...new Set([...(state.absent?.[source] ?? []), ...found])].sort()),
  );
}
