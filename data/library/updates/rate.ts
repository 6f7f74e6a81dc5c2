/** So many of the last days are counted: what was slow at first is soon forgotten. */
const REMEMBERED = 20;
/** Fewer say nothing. */
const ENOUGH = 4;

/** How fast days come in. Times are ms. */
export function createRate(): {
  note(now: number): void;
  secondsLeft(remaining: number, now: number): number | undefined;
} {
  const times: number[] = [];
  return {
    note(now) {
      times.push(now);
      if (times.length > REMEMBERED) times.shift();
    },
    secondsLeft(remaining, now) {
      const [first = now] = times;
      if (times.length < ENOUGH || now <= first) return undefined;
      return Math.ceil(((now - first) / (times.length - 1) / 1000) * remaining);
    },
  };
}
