/** A browser writes and tells so often without anybody noticing. */
const EVERY_MS = 300;

/**
 * Tells by `write`, but not more often than `everyMs`, and one at a time; `end` tells in any case and waits for it. What
 * cannot be told is not worth stopping for: the library says what is done.
 */
export function createTelling(
  write: () => Promise<void>,
  now: () => number,
  everyMs = EVERY_MS,
): { tell(): void; end(): Promise<void> } {
  let last = Number.NEGATIVE_INFINITY;
  let telling: Promise<void> = Promise.resolve();
  let later: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    clearTimeout(later);
    later = undefined;
    last = now();
    telling = telling.then(write).catch(() => undefined);
    return telling;
  };
  return {
    tell() {
      const since = now() - last;
      if (since >= everyMs || since < 0) tell();
      else later ??= setTimeout(tell, everyMs - since);
    },
    end: tell,
  };
}
