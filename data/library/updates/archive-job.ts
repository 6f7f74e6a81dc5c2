import { readSound } from '../../sound-records';
import { remove, write } from '../../storage';
import type { ArchiveJob, ArchiveProgress } from './state';

type Job = ArchiveJob | undefined;

/**
 * Changes the archive job, one change after the other, in whatever contexts they are made. Progress belongs to one range of
 * one source: with another it starts anew.
 */
export async function changeArchive(change: (job: Job) => Job): Promise<void> {
  await navigator.locks.request('archive-job', async () => {
    const { archive } = await readSound(['archive']);
    const changed = change(archive);
    if (changed === archive) return;
    if (!archive || !changed || !isSameRange(archive, changed)) await remove(['archive-progress']);
    await (changed ? write({ archive: changed }) : remove(['archive']));
  });
}

/** Whether two jobs ask one source for the same days. */
export function isSameRange(one: ArchiveJob, other: ArchiveJob): boolean {
  return one.source === other.source && one.from === other.from && one.to === other.to;
}

/** Writes how far a job is, unless the reader has put another in its place or ended it. */
export async function writeProgress(job: ArchiveJob, progress: ArchiveProgress): Promise<void> {
  await navigator.locks.request('archive-job', async () => {
    const { archive } = await readSound(['archive']);
    if (archive && isSameRange(archive, job)) await write({ 'archive-progress': progress });
  });
}

/** Ends a job that has come to its end, unless the reader has asked for something else meanwhile. */
export function endArchive(job: ArchiveJob): Promise<void> {
  return changeArchive((stored) =>
    stored && isSameRange(stored, job) && stored.at === job.at ? { ...stored, state: 'done' } : stored,
  );
}
