import type { BrowseAct } from './state';

/** How many acts can be taken back, one after the other. */
const MOST = 50;

/** The acts of this opening of the panel that can be taken back. */
export interface Undoing {
  /** The last of them. */
  last(): BrowseAct | undefined;
  push(act: BrowseAct, undo: () => Promise<unknown>): void;
  /** Takes the last one back and returns it. Should that fail, it can be tried again. */
  undo(): Promise<BrowseAct | undefined>;
}

/** No acts yet; of those that come, the last fifty can be taken back. */
export function createUndoing(): Undoing {
  const acts: { act: BrowseAct; undo(): Promise<unknown> }[] = [];
  return {
    last: () => acts.at(-1)?.act,
    push(act, undo) {
      acts.push({ act, undo });
      if (acts.length > MOST) acts.shift();
    },
    async undo() {
      const taken = acts.pop();
      if (!taken) return undefined;
      try {
        await taken.undo();
      } catch (error) {
        acts.push(taken);
        throw error;
      }
      return taken.act;
    },
  };
}
