import { giveWay } from '../../give-way';

/** Work goes on for so long at a time, ms: half of a frame. */
const SLICE_MS = 8;

/** Says when work has gone on for a slice, and then lets others have the thread. @throws the signal's reason. */
export function startSlices(signal: AbortSignal): () => Promise<void> | undefined {
  let until = performance.now() + SLICE_MS;
  const pause = async () => {
    await giveWay();
    signal.throwIfAborted();
    until = performance.now() + SLICE_MS;
  };
  return () => (performance.now() < until ? undefined : pause());
}
