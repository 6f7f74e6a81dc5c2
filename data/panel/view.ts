import type { Status } from '../reading-list/entry';

/** How lists can be ordered; each in the direction that is of use. */
export const SORTS = ['added', 'changed', 'published', 'votes', 'rating', 'title'] as const;
export type Sort = (typeof SORTS)[number];

/** What papers can be put together by. */
export const GROUPS = ['none', 'status', 'month', 'category'] as const;
export type Group = (typeof GROUPS)[number];

/** Which papers are shown, and how. */
export interface View {
  status?: Status | undefined;
  tag?: string | undefined;
  /** `YYYY-MM` in which a paper was saved, in the reader's time zone. */
  month?: string | undefined;
  /** What was typed to find by. */
  query: string;
  sort: Sort;
  group: Group;
}

export const ALL: View = { query: '', sort: 'added', group: 'none' };

/** Whether anything is left out of the list. */
export function isFiltered({ status, tag, month, query }: View): boolean {
  return Boolean(status || tag || month || query.trim());
}
