import type { DigestDate } from '../../paper';
import { type FaultKind, SourceFault } from '../sources/fault';
import type { ListedDay } from '../sources/source';

/** So many at a time, whatever the source is. */
const AT_A_TIME = 4;
/** What one day needs to show that another would fare no better. */
const AT_ONCE: readonly FaultKind[] = ['offline', 'rate-limited', 'forbidden', 'no-permission', 'full', 'newer'];
/** What may be a day's own, until it happens to two with no answer in between. */
const IN_A_ROW: readonly FaultKind[] = ['unreachable', 'timeout', 'server', 'redirected'];
const ROW = 2;

/** How it went with many days. */
export interface Fetching {
  /** Days that have a fault of their own, each tried to the end. */
  faults: Map<DigestDate, SourceFault>;
  /** Why the source was left alone, with days still to come. */
  stopped?: SourceFault;
}

/**
 * Does `take` for each day in order, a few at a time. A day that fails does not keep others from coming, but a source that
 * fails is not asked on; what is under way then comes to its end.
 * @throws the signal's reason, as soon as what is under way has ended, which an abort ends too; any error that is no fault.
 */
export async function fetchDays(
  days: readonly ListedDay[],
  take: (day: ListedDay, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<Fetching> {
  const queue = [...days];
  const faults = new Map<DigestDate, SourceFault>();
  /** Of days that may be tried once more: how many had come when they failed. */
  const failedAt = new Map<DigestDate, number>();
  let stopped: SourceFault | undefined;
  let taken = 0;
  let row = 0;

  const judge = (day: ListedDay, fault: SourceFault) => {
    const isOfSource = AT_ONCE.includes(fault.kind) || fault.details.retryAt !== undefined;
    if (isOfSource) {
      stopped ??= fault;
      return;
    }
    const before = failedAt.get(day.date);
    const isOwn = !IN_A_ROW.includes(fault.kind) || (before !== undefined && taken > before);
    faults.set(day.date, fault);
    row = isOwn ? 0 : row + 1;
    if (row >= ROW) stopped ??= fault;
    if (isOwn || stopped) return;
    failedAt.set(day.date, before ?? taken);
    queue.push(day);
  };

  const work = async () => {
    for (let day = queue.shift(); day; day = stopped ? undefined : queue.shift()) {
      signal.throwIfAborted();
      try {
        await take(day, signal);
        taken++;
        row = 0;
        faults.delete(day.date);
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof SourceFault)) {
          queue.length = 0;
          throw error;
        }
        judge(day, error);
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_A_TIME }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return { faults, ...(stopped && { stopped }) };
}
