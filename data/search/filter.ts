import type { SearchDoc } from './doc';
import { keysOf } from './fold';
import type { Filter } from './query';

/** Whether every filter lets a paper pass. What it has no votes for, or no day, is no number and no day. */
export function passes(doc: SearchDoc, filters: readonly Filter[]): boolean {
  return filters.every((filter) => accepts(doc, filter) !== filter.not);
}

function accepts({ votes, dates, tags = [], status }: SearchDoc, filter: Filter): boolean {
  switch (filter.kind) {
    case 'status':
      return status === filter.status;
    case 'votes':
      return votes !== undefined && isWithin(votes, filter.least, filter.most);
    case 'date':
      return dates.some((date) => isWithin(date, filter.from, filter.to));
    case 'tag':
      return tags.some((tag) => isTag(tag, filter.tag, filter.open));
  }
}

function isTag(tag: string, wanted: string, open: boolean | undefined): boolean {
  const keys = keysOf(wanted);
  // A tag of signs alone has no keys.
  if (keys === '') return tag.toLowerCase() === wanted.toLowerCase();
  return open ? keysOf(tag).startsWith(keys) : keysOf(tag) === keys;
}

/** Whether a value lies within bounds, both included; an absent one is none. */
export function isWithin<T extends number | string>(value: T, least: T | undefined, most: T | undefined): boolean {
  return (least === undefined || value >= least) && (most === undefined || value <= most);
}
