import { STATUSES } from '../reading-list/entry';
import { ALL, GROUPS, SORTS, type View } from './view';

const KEY = 'panel';

/** The view of last time, without what was typed. `localStorage` answers at once, so the first frame is already the right one. */
export function recallView(): View {
  try {
    const { status, tag, month, sort, group } = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return {
      status: STATUSES.find((known) => known === status),
      tag: typeof tag === 'string' ? tag : undefined,
      month: typeof month === 'string' ? month : undefined,
      query: '',
      sort: SORTS.find((known) => known === sort) ?? ALL.sort,
      group: GROUPS.find((known) => known === group) ?? ALL.group,
    };
  } catch {
    return ALL;
  }
}

/** Remembers the view; where the browser refuses, the panel merely starts fresh next time. */
export function rememberView(view: View): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...view, query: '' }));
  } catch {}
}
