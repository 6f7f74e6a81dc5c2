import { carryOn } from '../../data/library/updates/carry-on';
import type { UpdateReport, UpdateSettings } from '../../data/library/updates/state';
import { readState } from '../../data/library/updates/update-state';
import { write } from '../../data/storage';
import { settings, type World } from './update-world';

const never = { update: () => new AbortController().signal, archive: () => new AbortController().signal };

/** What a worker does when it is woken. */
export const wakeWorker = (world: World) => carryOn(world.ports, never);

/** One update by hand, and what it reports. */
export async function updateByHand(
  world: World,
  chosen: UpdateSettings = settings(),
): Promise<UpdateReport | undefined> {
  await write({ 'setting:updates': chosen, 'update-asked': world.now });
  await wakeWorker(world);
  return (await readState()).last;
}
