import { PERIODS } from './period';
import type { BrowseMemory } from './ports';

const KEY = 'browse';

/** How the library was browsed last time. `localStorage` answers at once, so the first frame is already the right one. */
export function recallBrowse(): BrowseMemory {
  try {
    const { period, hiding } = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return {
      period: PERIODS.find((known) => known === period) ?? 'day',
      hiding: { saved: hiding?.saved === true, seen: hiding?.seen === true },
    };
  } catch {
    return { period: 'day', hiding: { saved: false, seen: false } };
  }
}

/** Remembers it; where the browser refuses, the panel merely starts fresh next time. */
export function rememberBrowse(memory: BrowseMemory): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(memory));
  } catch {}
}
