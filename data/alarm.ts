import { browser } from 'wxt/browser';

/** Sooner no browser fires an alarm, ms. */
const SOONEST = 30_000;

/**
 * Sets the one alarm of a name to when something is due, ms since the epoch, or takes it away where nothing is. One that
 * fires in time stands, so that it is not put off. Alarms may vanish, so this is repeated at each start.
 */
export async function setAlarm(name: string, due: number | undefined, now: number): Promise<void> {
  const alarm = await browser.alarms.get(name);
  if (due === undefined) {
    if (alarm) await browser.alarms.clear(name);
    return;
  }
  const when = Math.max(due, now + SOONEST);
  const stands = alarm && alarm.scheduledTime >= due && alarm.scheduledTime <= when;
  if (!stands) await browser.alarms.create(name, { when });
}
