import { browser } from 'wxt/browser';
import { noteChange, planSync, SYNC_ALARM } from '../../data/reading-list/sync/schedule';
import { syncNow } from '../../data/reading-list/sync/sync';
import { isSavedKey } from '../../data/storage';

/** Keeps the reading list and the browser's account in step, if the reader turned that on. */
export function followSync(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SYNC_ALARM) syncNow(Date.now()).catch(reportError);
  });
  browser.storage.onChanged.addListener((changes, area) => {
    const isOfList = (key: string) => isSavedKey(key) || key === 'tag-colors';
    const concerns = area === 'sync' || (area === 'local' && Object.keys(changes).some(isOfList));
    if (concerns) noteChange(Date.now()).catch(reportError);
  });
  planSync(Date.now()).catch(reportError);
}
