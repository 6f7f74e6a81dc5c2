import type { ArxivId } from './arxiv-id';
import { type Followed, followStored } from './follow-stored';
import type { Paper } from './paper';
import type { Entry } from './reading-list/entry';
import { HIDDEN_SECTIONS, settingIn, TEXT_SIZE, type TextSize } from './settings/settings';
import { paperKey, type Stored, type StoredKey, savedKey, soundPaper } from './storage';

/** What storage says of one paper, and how its summary is to be read. */
export interface PaperState {
  /** Absent where no digest has the paper. */
  paper?: Paper | undefined;
  /** Absent where the paper was never saved. */
  entry?: Entry | undefined;
  textSize: TextSize;
  /** Labels, in lower case, of the sections that its summary folds away. */
  hiddenSections: readonly string[];
}

type Found = { [K in StoredKey]?: Stored[K] };

/** The keys of what `paperStateIn` looks for. */
export const paperKeys = (id: ArxivId) => [paperKey(id), savedKey(id), TEXT_SIZE.key, HIDDEN_SECTIONS.key] as const;

/** What was found of a paper under `paperKeys`. */
export function paperStateIn(id: ArxivId, found: Found): PaperState {
  return {
    paper: soundPaper(found[paperKey(id)]),
    entry: found[savedKey(id)],
    textSize: settingIn(TEXT_SIZE, found),
    hiddenSections: settingIn(HIDDEN_SECTIONS, found),
  };
}

/** Reads a paper's state, in one read and without waking anybody, and calls `onState` with it and after each change. */
export function followPaper(id: ArxivId, onState: (state: PaperState) => void): Followed {
  return followStored(paperKeys(id), (found) => onState(paperStateIn(id, found)));
}
