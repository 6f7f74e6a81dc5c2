import type { Problem } from '../../digest/problems';
import type { FaultReport } from '../../library/updates/state';
import type { DigestDate } from '../../paper';

/** Faults of one kind at one source, as one thing to be told. */
export interface FaultGroup extends Pick<FaultReport, 'source' | 'kind' | 'status'> {
  /** The days that it concerns; none where the list of days could not be had. */
  dates: DigestDate[];
  /** The first line that is wrong in each day that says so. */
  problems: (Problem & { date: DigestDate | undefined })[];
}

/** Faults put together by source, kind and status, in the order in which they first came. */
export function groupFaults(faults: readonly FaultReport[]): FaultGroup[] {
  const groups = new Map<string, FaultGroup>();
  for (const { source, kind, status, date, problem } of faults) {
    const key = `${source} ${kind} ${status}`;
    const group = groups.get(key) ?? { source, kind, ...(status !== undefined && { status }), dates: [], problems: [] };
    groups.set(key, group);
    if (date) group.dates.push(date);
    if (problem) group.problems.push({ date, ...problem });
  }
  return [...groups.values()];
}
