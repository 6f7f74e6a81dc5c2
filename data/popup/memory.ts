import type { ArxivId } from '../arxiv-id';
import type { DigestDate } from '../paper';

/** What the popup remembers from one opening to the next. */
export interface Memory {
  view: 'day' | 'list';
  /** Absent while the latest day is shown, so that a new day shows itself. */
  date?: DigestDate | undefined;
  expanded: ArxivId[];
  scroll: number;
}

const KEY = 'popup';
const FRESH: Memory = { view: 'day', expanded: [], scroll: 0 };

/** What was remembered. `localStorage` answers at once, so the first frame is already the right one. */
export function recall(): Memory {
  try {
    const { view, date, expanded, scroll } = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return {
      view: view === 'list' ? 'list' : 'day',
      date: typeof date === 'string' ? (date as DigestDate) : undefined,
      expanded: Array.isArray(expanded) ? expanded : [],
      scroll: Number(scroll) || 0,
    };
  } catch {
    return FRESH;
  }
}

/** Remembers `memory`; where the browser refuses, the popup merely starts fresh next time. */
export function remember(memory: Memory): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(memory));
  } catch {}
}
