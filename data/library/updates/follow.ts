import { oneAtATime } from '../../one-at-a-time';
import type { Change } from '../../storage';
import { plan } from './alarms';
import { isSameRange } from './archive-job';
import { carryOn, type Watch } from './carry-on';
import { askUpdate } from './control';
import type { UpdatePorts } from './ports';
import type { ArchiveJob, UpdateSettings } from './state';
import { readState } from './update-state';

/** What runs in this worker, and the way to stop it. */
interface Running<What> {
  what: What;
  controller: AbortController;
}

/** Carries out what the reader asks for, and stops at once what the reader no longer wants. */
export interface Follower {
  /** Does what is due; one at a time, and once more for what comes meanwhile. */
  go(): Promise<void>;
  /** To be called with each change of storage. */
  heard(change: Change): void;
  /** To be called when the browser allows more than before: an update that lacked it need not wait for its time. */
  allowed(): Promise<void>;
}

/** The one follower of a worker; `onError` gets what goes wrong where nobody waits for it. */
export function createFollower(ports: UpdatePorts, onError: (error: unknown) => void): Follower {
  let update: Running<UpdateSettings> | undefined;
  let archive: Running<ArchiveJob> | undefined;
  const watch: Watch = {
    update(what) {
      update = { what, controller: new AbortController() };
      return update.controller.signal;
    },
    archive(what) {
      archive = { what, controller: new AbortController() };
      return archive.controller.signal;
    },
  };
  const go = oneAtATime(() => carryOn(ports, watch).catch(onError));
  /** Whether an update was stopped, of which something is still wanted. */
  const stopUnwanted = (change: Change): boolean => {
    const { archive: job, 'setting:updates': settings } = change;
    if (job && archive && !isStillWanted(archive.what, job.newValue)) archive.controller.abort();
    const sources = settings?.newValue?.sources ?? [];
    const isUnwanted = settings && update?.what.sources.some((source) => !sources.includes(source));
    if (isUnwanted) update?.controller.abort();
    return isUnwanted === true;
  };
  return {
    go,
    heard(change) {
      const isStopped = stopUnwanted(change);
      if (isStopped || change.archive || change['update-asked']?.newValue) void go();
      // Whoever turns updates on asks for one as well, so that no other need come before it.
      else if (change['setting:updates']) plan(ports.now()).catch(onError);
    },
    async allowed() {
      const { last } = await readState();
      if (last?.faults.some(({ kind }) => kind === 'no-permission')) await askUpdate(ports.now());
      await go();
    },
  };
}

/** Whether a job is still what the reader wants; asked for again, it goes on anew. */
function isStillWanted(job: ArchiveJob, now: ArchiveJob | undefined): boolean {
  if (!now) return false;
  return now.state !== 'cancelled' && isSameRange(job, now);
}
