/** What pages do about updates. They write what the reader wants; the background reads it and carries it out. */
import type { DigestDate } from '../../paper';
import { isOfNewerVersion } from '../../schema/schema';
import { readSound } from '../../sound-records';
import { remove, write } from '../../storage';
import { changeLibrary } from '../edit';
import { SourceFault } from '../sources/fault';
import type { NetworkSourceId } from '../sources/source';
import { changeArchive } from './archive-job';
import { dueAt } from './due';
import { type ArchiveJob, type ArchiveProgress, UPDATES_OFF, type UpdateSettings, type UpdateState } from './state';

/** How everything stands that pages show of updates. */
export interface UpdatesNow {
  settings: UpdateSettings;
  state: UpdateState;
  archive?: ArchiveJob;
  progress?: ArchiveProgress;
  /** When the reader asked for an update that has not been carried out, ms since the epoch. */
  asked?: number;
  /** When the next update is due, ms since the epoch; a time that has passed means as soon as may be. Absent while off. */
  nextAt?: number;
}

const KEYS = ['setting:updates', 'updates', 'update-asked', 'archive', 'archive-progress'] as const;

/** Whether a change of this key changes what `readUpdates` answers. */
export function isUpdateKey(key: string): boolean {
  return (KEYS as readonly string[]).includes(key);
}

/** What the reader chose; all off where nothing was chosen. */
export async function readSettings(): Promise<UpdateSettings> {
  return (await readSound(['setting:updates']))['setting:updates'] ?? UPDATES_OFF;
}

/**
 * Keeps what the reader chose; other choices stay, also those that a newer version has stored. No source means off: then nothing
 * is asked of the network, and the library stays.
 */
export async function writeSettings(chosen: Partial<UpdateSettings>): Promise<void> {
  await write({ 'setting:updates': { ...(await readSettings()), ...chosen } });
}

/** Asks for an update by hand at `now`, ms since the epoch: whatever is in use, and before its time. */
export function askUpdate(now: number): Promise<void> {
  return write({ 'update-asked': now });
}

/**
 * Asks for all days of a range, both ends included, in place of what was asked for before. What the reader confirmed is
 * fetched even while updates are off. Days in it that the reader deleted before come back, those deleted from now on do not.
 * @throws SourceFault `newer` where a newer version has written the library.
 */
export async function startArchive(
  { source, from, to }: { source: NetworkSourceId; from: DigestDate; to: DigestDate },
  now: number,
): Promise<void> {
  await changeLibrary(async () => {
    if (await isOfNewerVersion()) throw new SourceFault('newer');
    const { 'deleted-days': deleted } = await readSound(['deleted-days']);
    const others = deleted?.filter((date) => date < from || date > to);
    if (others && others.length < (deleted?.length ?? 0)) await write({ 'deleted-days': others });
  });
  await changeArchive(() => ({ source, from, to, state: 'running', at: now }));
}

/** Stops at once what the archive fetches; what is stored stays. */
export function cancelArchive(): Promise<void> {
  return changeArchive((job) => job && { ...job, state: 'cancelled' });
}

/** Goes on with the days that are still missing, at `now` rather than after the pause of a source that did not answer. */
export function resumeArchive(now = Date.now()): Promise<void> {
  return changeArchive((job) => job && { ...job, state: 'running', at: now });
}

/** Forgets the archive job, running or not; what is stored stays. */
export async function clearArchive(): Promise<void> {
  await changeArchive(() => undefined);
  await remove(['archive-progress']);
}

/** How updates and the archive stand, in one read. */
export async function readUpdates(): Promise<UpdatesNow> {
  const found = await readSound(KEYS);
  const { 'setting:updates': settings = UPDATES_OFF, updates: state = {}, archive, 'update-asked': asked } = found;
  const progress = archive && found['archive-progress'];
  const nextAt = dueAt(settings, state);
  return {
    settings,
    state,
    ...(archive && { archive }),
    ...(progress && { progress }),
    ...(asked !== undefined && { asked }),
    ...(nextAt !== undefined && { nextAt }),
  };
}
