import { type Browser, browser } from 'wxt/browser';
import { keepSnapshot } from '../../data/reading-list/keep-snapshot';

const ALARM = 'snapshot';
const DAILY = { delayInMinutes: 30, periodInMinutes: 24 * 60 };

/** Keeps a snapshot of the reading list once a day, and one when the extension is updated. */
export function followSnapshots(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) keepSnapshot('schedule', Date.now()).catch(reportError);
  });
  browser.runtime.onInstalled.addListener(({ reason }: Browser.runtime.InstalledDetails) => {
    if (reason === 'update') keepSnapshot('upgrade', Date.now()).catch(reportError);
  });
  schedule().catch(reportError);
}

/** Browsers may lose an alarm: each start makes sure of it, without putting off one that is there. */
async function schedule(): Promise<void> {
  if (!(await browser.alarms.get(ALARM))) await browser.alarms.create(ALARM, DAILY);
}
