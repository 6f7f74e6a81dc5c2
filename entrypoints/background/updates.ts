import { browser } from 'wxt/browser';
import { isUpdateAlarm } from '../../data/library/updates/alarms';
import { createFollower } from '../../data/library/updates/follow';
import { updatePorts } from '../../data/library/updates/ports';
import { onStored } from '../../data/storage';

/** Keeps the library fresh, if the reader turned that on, and fetches the archive, if the reader asked for it. */
export function followUpdates(): void {
  const { go, heard, allowed } = createFollower(updatePorts, reportError);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (isUpdateAlarm(name)) void go();
  });
  onStored(heard);
  browser.permissions.onAdded.addListener(() => {
    allowed().catch(reportError);
  });
  // Each start may be the first after a worker died, or after a computer slept through an alarm.
  void go();
}
