import type { ArxivId } from '../arxiv-id';
import type { DigestDate } from '../paper';
import type { Hiding } from '../triage/triage';

/** What the popup remembers from one opening to the next. */
export interface Memory {
  view: 'day' | 'list';
  /** Absent while the latest day is shown, so that a new day shows itself. */
  date?: DigestDate | undefined;
  expanded: ArxivId[];
  scroll: number;
  hides: Hiding;
  /** Papers whose pages were opened, as far as they may not have been marked as seen. */
  opened: ArxivId[];
}

const KEY = 'popup';
const FRESH: Memory = { view: 'day', expanded: [], scroll: 0, hides: { saved: false, seen: false }, opened: [] };

/** What was remembered. `localStorage` answers at once, so the first frame is already the right one. */
export function recall(): Memory {
  try {
    const { view, date, expanded, scroll, hides, opened } = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return {
      view: view === 'list' ? 'list' : 'day',
      date: typeof date === 'string' ? (date as DigestDate) : undefined,
      expanded: Array.isArray(expanded) ? expanded : [],
      scroll: Number(scroll) || 0,
      hides: { saved: hides?.saved === true, seen: hides?.seen === true },
      opened: Array.isArray(opened) ? opened : [],
    };
  } catch {
    return FRESH;
  }
}

/** What an address of the popup asks for, as the address bar opens it: `popup.html#find=…`. */
export function queryIn(hash: string): string {
  return new URLSearchParams(hash.slice(1)).get('find') ?? '';
}

/** Remembers `memory`; where the browser refuses, the popup merely starts fresh next time. */
export function remember(memory: Memory): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(memory));
  } catch {}
}
