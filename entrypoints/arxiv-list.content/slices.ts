/** Under the 50 ms of a long task. Not less, because each slice has the page laid out and painted once more. */
const SLICE_MS = 35;

/**
 * Does `work` for each item, and lets the page go first whenever that has taken a while; ends early when aborted. By a timer
 * and not by `giveWay`, for which this script has no room: in a tab in the background it waits longer, and nobody sees it.
 */
export async function inSlices<T>(items: Iterable<T>, signal: AbortSignal, work: (item: T) => void): Promise<void> {
  let end = performance.now() + SLICE_MS;
  for (const item of items) {
    if (performance.now() > end) {
      await new Promise((resolve) => setTimeout(resolve));
      end = performance.now() + SLICE_MS;
    }
    if (signal.aborted) return;
    work(item);
  }
}
