import { readSound } from '../../sound-records';
import { remove } from '../../storage';
import { alone, plan, planAfterError } from './alarms';
import { runArchive } from './archive';
import { isDue } from './due';
import type { UpdatePorts } from './ports';
import { runUpdate } from './run-update';
import { type ArchiveJob, UPDATES_OFF, type UpdateSettings } from './state';
import { changeState, readState } from './update-state';

/** Turning updates on starts one, and asks for it a moment later; ms. */
const SAME_ASKING = 5000;

/** Lets who watches the settings stop a run: called with what runs, answers with the signal for it. */
export interface Watch {
  update(settings: UpdateSettings): AbortSignal;
  archive(job: ArchiveJob): AbortSignal;
}

/**
 * Does what is due: the update that was asked for or whose time has come, then what is missing of the archive. All of it is
 * read from storage, so that it can be called at any time, by any worker: one is at it, others leave it alone. What a worker
 * that died left half done is done now.
 */
export async function carryOn(ports: UpdatePorts, watch: Watch): Promise<void> {
  try {
    await alone(async () => {
      try {
        await update(ports, watch);
      } finally {
        await archive(ports, watch);
      }
    });
  } catch (error) {
    await planAfterError(ports.now());
    throw error;
  }
  await plan(ports.now());
}

async function update(ports: UpdatePorts, watch: Watch): Promise<void> {
  const found = await readSound(['setting:updates', 'update-asked', 'updates']);
  const { 'setting:updates': settings = UPDATES_OFF, 'update-asked': askedAt, updates: state = {} } = found;
  // Updates are off until the reader turns them on: without a source there is no request.
  const isOn = settings.sources.length > 0;
  if (isOn && (askedAt !== undefined || isDue(settings, state, ports.now()))) {
    const startedAt = ports.now();
    const signal = watch.update(settings);
    try {
      await unlessStopped(signal, runUpdate(ports, settings, askedAt, signal));
    } finally {
      // What was stopped for other settings is still asked for, and so is what was put off.
      const isPutOff = (await readState()).last?.skipped !== undefined;
      if (!signal.aborted && !isPutOff) await answered(Math.max(askedAt ?? 0, startedAt + SAME_ASKING));
    }
    return;
  }
  if (state.running) await changeState(({ running, ...others }) => others);
  await answered(askedAt);
}

/** Forgets what the reader asked for up to a time; asked later, the update waits for the next time. */
async function answered(upTo: number | undefined): Promise<void> {
  const { 'update-asked': asked } = await readSound(['update-asked']);
  if (asked !== undefined && upTo !== undefined && asked <= upTo) await remove(['update-asked']);
}

async function archive(ports: UpdatePorts, watch: Watch): Promise<void> {
  const { archive: job } = await readSound(['archive']);
  if (job?.state !== 'running') return;
  const signal = watch.archive(job);
  await unlessStopped(signal, runArchive(ports, job, signal));
}

async function unlessStopped(signal: AbortSignal, run: Promise<void>): Promise<void> {
  try {
    await run;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
