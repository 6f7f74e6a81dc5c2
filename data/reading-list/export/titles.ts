import { oneLine } from '../../one-line';
import { type Entry, titleOf } from '../entry';

/** The title to cite a paper by, on one line: arXiv's own, else the one it is shown by. May hold TeX. */
export function citedTitle(entry: Entry): string {
  return oneLine(entry.citation?.value.title ?? '') || shownTitle(entry);
}

/** The title that the reading list shows, on one line; the number where that is blank. */
export function shownTitle(entry: Entry): string {
  return oneLine(titleOf(entry)) || `arXiv:${entry.id}`;
}
