import { type ArxivId, parseArxivId } from '../arxiv-id';
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

const DRAFTS = 'panel-notes';

/** Keeps notes that are being typed: a page that closes has no time for more than this. */
export function keepDrafts(notes: ReadonlyMap<ArxivId, string>): void {
  try {
    if (notes.size === 0) localStorage.removeItem(DRAFTS);
    else localStorage.setItem(DRAFTS, JSON.stringify([...notes]));
  } catch {}
}

/** The notes that were kept and not stored. */
export function recallDrafts(): ReadonlyMap<ArxivId, string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(DRAFTS) ?? '[]');
    return new Map((Array.isArray(kept) ? kept : []).filter(isDraft));
  } catch {
    return new Map();
  }
}

function isDraft(value: unknown): value is [ArxivId, string] {
  if (!Array.isArray(value)) return false;
  const [id, note]: unknown[] = value;
  return typeof id === 'string' && parseArxivId(id)?.id === id && typeof note === 'string';
}
