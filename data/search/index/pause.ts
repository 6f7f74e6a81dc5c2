/** Work goes on for so long at a time, ms: half of a frame. */
const SLICE_MS = 8;

/** Lets others have the thread: a channel, because browsers slow down timers that start each other. */
function letOthers(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Says when work has gone on for a slice, and then lets others have the thread. @throws the signal's reason. */
export function startSlices(signal: AbortSignal): () => Promise<void> | undefined {
  let until = performance.now() + SLICE_MS;
  const pause = async () => {
    await letOthers();
    signal.throwIfAborted();
    until = performance.now() + SLICE_MS;
  };
  return () => (performance.now() < until ? undefined : pause());
}
