/** Calls of `work` that come while it runs are one more run after it: for what is asked for more often than it takes. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let isDue = false;
  let running: Promise<void> | undefined;
  const run = async () => {
    try {
      while (isDue) {
        isDue = false;
        await work();
      }
    } finally {
      running = undefined;
    }
  };
  return () => {
    isDue = true;
    running ??= run();
    return running;
  };
}
