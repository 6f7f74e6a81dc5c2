import type { Held } from '../../data/popup/triage';
import { createTriage, type Triage } from '../../data/popup/triage-acts';
import { findUnreadDay } from '../../data/popup/unread-day';
import { readLooked } from '../../data/triage/looked';
import { markSeen, readMarks, setMark, setMarks } from '../../data/triage/marks';

/** Sorting out with the browser's storage. */
export function openTriage(held: Held): Triage {
  return createTriage({ now: Date.now, readMarks, readLooked, setMark, markSeen, setMarks, findUnreadDay }, held);
}
