import type { ArxivId } from './arxiv-id';
import type { Paper } from './paper';
import type { Entry } from './reading-list/entry';
import { onStored, paperKey, read, savedKey, soundPaper } from './storage';

/** What storage says of one paper, and how cards are to look. */
export interface PaperState {
  /** Absent where the library has no such paper. */
  paper?: Paper | undefined;
  /** Absent where the paper was never saved. */
  entry?: Entry | undefined;
  cardClosed: boolean;
}

const CLOSED = 'setting:card-closed';

export interface FollowedPaper {
  /** Settles when the state was read for the first time. */
  loaded: Promise<void>;
  /** Reads again; for a page that was away and heard of no changes. */
  reload(): Promise<void>;
  stop(): void;
}

/** Reads a paper's state, in one read and without waking anybody, and calls `onState` with it and after each change. */
export function followPaper(id: ArxivId, onState: (state: PaperState) => void): FollowedPaper {
  let state: PaperState | undefined;
  /** Something changed while it was being read. */
  let missed = false;
  const set = (next: PaperState) => {
    state = next;
    onState(next);
  };
  const reload = async (): Promise<void> => {
    missed = false;
    const found = await read([paperKey(id), savedKey(id), CLOSED]);
    if (missed) return reload();
    set({
      paper: soundPaper(found[paperKey(id)]),
      entry: found[savedKey(id)],
      cardClosed: found[CLOSED] ?? false,
    });
  };
  const stop = onStored((change) => {
    const { [paperKey(id)]: paper, [savedKey(id)]: entry, [CLOSED]: closed } = change;
    if (!(paper || entry || closed)) return;
    missed = true;
    if (!state) return;
    set({
      paper: paper ? soundPaper(paper.newValue) : state.paper,
      entry: entry ? entry.newValue : state.entry,
      cardClosed: closed ? (closed.newValue ?? false) : state.cardClosed,
    });
  });
  return { loaded: reload(), reload, stop };
}
