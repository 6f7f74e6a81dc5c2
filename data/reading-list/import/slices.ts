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
    await pause();
    signal?.throwIfAborted();
    end = performance.now() + SLICE;
  }
  onProgress?.(total, total);
}

/** Resolves as a task of its own. A message and no timer: browsers stretch those, to a second in a tab in the background. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
