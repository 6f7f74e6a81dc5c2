import { giveWay } from './give-way';

/** How long the page is kept from doing anything else, ms. */
const SLICE = 8;

export interface SliceOptions {
  signal?: AbortSignal | undefined;
  /** Gets how much is done, in the unit of the steps. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Runs all steps, with a pause whenever they have taken about 8 ms. A step gives how much of `total` is done after it.
 * @throws the signal's reason, after the step during which it was aborted.
 */
export async function runInSlices(
  steps: Iterable<number>,
  total: number,
  { signal, onProgress }: SliceOptions,
): Promise<void> {
  signal?.throwIfAborted();
  let end = performance.now() + SLICE;
  for (const done of steps) {
    if (performance.now() < end) continue;
    onProgress?.(done, total);
    await giveWay();
    signal?.throwIfAborted();
    end = performance.now() + SLICE;
  }
  onProgress?.(total, total);
}
