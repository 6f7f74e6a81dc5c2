/** The adapter to the browser's alarms: when updates and the archive go on, though this worker may be gone by then. */
import { browser } from 'wxt/browser';
import { setAlarm } from '../../alarm';
import { readSound } from '../../sound-records';
import { dueAt } from './due';
import { UPDATES_OFF } from './state';

/** When the next thing is due. */
const NEXT = 'updates';
/** While something runs: wakes another worker, should this one die. */
const GOING_ON = 'updates-going-on';
const AFTER_ERROR = 15 * 60_000;

/** Whether an alarm that fired is one of these: the browser tells of all in one event. */
export function isUpdateAlarm(name: string): boolean {
  return name === NEXT || name === GOING_ON;
}

/**
 * Does `work`, unless another worker of ours is at it. Meanwhile an alarm a minute looks after it, which stays if this worker
 * dies.
 */
export async function alone(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('updates', { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    if (!(await isIdle())) await browser.alarms.create(GOING_ON, { periodInMinutes: 1 });
    try {
      await work();
    } finally {
      await browser.alarms.clear(GOING_ON);
    }
  });
}

/** After an error of our own, or of the browser's, nothing is tried again at once: it might come each time. */
export async function planAfterError(now: number): Promise<void> {
  await browser.alarms.create(NEXT, { when: now + AFTER_ERROR });
}

/** Sets the one alarm to when something is due. */
export async function plan(now: number): Promise<void> {
  const found = await readSound(['setting:updates', 'updates', 'archive', 'archive-progress']);
  const due = dueAt(found['setting:updates'] ?? UPDATES_OFF, found.updates ?? {});
  const waits = found.archive?.state === 'running' ? (found['archive-progress']?.waitingUntil ?? now) : undefined;
  const times = [due, waits].filter((time) => time !== undefined);
  await setAlarm(NEXT, times.length > 0 ? Math.min(...times) : undefined, now);
}

/** Whether there is nothing to look after: neither sources nor an archive. */
async function isIdle(): Promise<boolean> {
  const found = await readSound(['setting:updates', 'archive']);
  return !found['setting:updates']?.sources.length && found.archive?.state !== 'running';
}
