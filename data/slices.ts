import { giveWay } from './give-way';

/** Work goes on for so long at a time, ms: half of a frame. */
const SLICE_MS = 8;

/** Says when work has gone on for a slice, and then lets others have the thread. @throws the signal's reason. */
export function startSlices(signal?: AbortSignal): () => Promise<void> | undefined {
  let until = performance.now() + SLICE_MS;
  const pause = async () => {
    await giveWay();
    signal?.throwIfAborted();
    until = performance.now() + SLICE_MS;
  };
  return () => (performance.now() < until ? undefined : pause());
}

export interface SliceOptions {
  signal?: AbortSignal | undefined;
  /** Gets how much is done, in the unit of the steps. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Runs all steps, a slice at a time. A step gives how much of `total` is done after it.
 * @throws the signal's reason, after the step during which it was aborted.
 */
export async function runInSlices(
  steps: Iterable<number>,
  total: number,
  { signal, onProgress }: SliceOptions,
): Promise<void> {
  signal?.throwIfAborted();
  const pause = startSlices(signal);
  for (const done of steps) {
    const pausing = pause();
    if (!pausing) continue;
    onProgress?.(done, total);
    await pausing;
  }
  onProgress?.(total, total);
}
