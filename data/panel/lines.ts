import { localeText } from '../locale-text';
import { changedAt, monthSaved } from '../reading-list/dates';
import { addedAt, type Entry, STATUSES, type Status, statusOf, titleOf } from '../reading-list/entry';
import { publishedDay, publishedOf } from '../reading-list/export/published';
import type { Group, Sort, View } from './view';

/** A line of the list: a paper, or the heading of those below it. */
export type Line =
  | { kind: 'paper'; entry: Entry }
  /** `value` is a status, a month `YYYY-MM` or a category; undefined for papers that have none. */
  | { kind: 'heading'; value: string | undefined; count: number };

/**
 * The papers that the view shows, in its order, under headings where it has groups.
 * @param fits those that have what was typed; all where that is undefined
 */
export function linesOf(entries: Iterable<Entry>, view: View, fits?: ReadonlySet<Entry>): Line[] {
  const shown = [...entries].filter(filterOf(view, fits));
  const sorted = sortBy(shown, view.sort);
  const lines = (papers: readonly Entry[]) => papers.map((entry): Line => ({ kind: 'paper', entry }));
  if (view.group === 'none') return lines(sorted);
  return groupsOf(sorted, view.group).flatMap(([value, papers]): Line[] => [
    { kind: 'heading', value, count: papers.length },
    ...lines(papers),
  ]);
}

/** The papers among lines, in their order. */
export function papersOf(lines: readonly Line[]): Entry[] {
  return lines.flatMap((line) => (line.kind === 'paper' ? line.entry : []));
}

function filterOf({ status, tag, month }: View, fits: ReadonlySet<Entry> | undefined): (entry: Entry) => boolean {
  return (entry) =>
    (!status || statusOf(entry) === status) &&
    (!tag || entry.tags?.value.includes(tag) === true) &&
    (!month || monthSaved(entry) === month) &&
    (!fits || fits.has(entry));
}

/** What a sort goes by; larger comes first. Equal ones are ordered by when they were saved, then by number. */
const KEYS: Record<Exclude<Sort, 'title'>, (entry: Entry) => number | string> = {
  added: addedAt,
  changed: changedAt,
  published: (entry) => publishedDay(publishedOf(entry)),
  votes: (entry) => entry.copy?.value.votes ?? -1,
  rating: (entry) => entry.rating?.value ?? 0,
};

function sortBy(entries: readonly Entry[], sort: Sort): Entry[] {
  if (sort === 'title') {
    const titled = entries.map((entry) => [titleOf(entry), entry] as const);
    const { compare } = new Intl.Collator(localeText('extension.language'), { numeric: true });
    return titled.toSorted(([a], [b]) => compare(a, b)).map(([, entry]) => entry);
  }
  const keyed = entries.map((entry) => ({ entry, key: KEYS[sort](entry), added: addedAt(entry) }));
  keyed.sort((a, b) => descending(a.key, b.key) || b.added - a.added || descending(a.entry.id, b.entry.id));
  return keyed.map(({ entry }) => entry);
}

function descending<T extends number | string>(a: T, b: T): number {
  return a === b ? 0 : a < b ? 1 : -1;
}

function groupsOf(entries: readonly Entry[], group: Exclude<Group, 'none'>): [string | undefined, Entry[]][] {
  const groupOf = { status: statusOf, month: monthSaved, category: (entry: Entry) => entry.citation?.value.category }[
    group
  ];
  const groups = new Map<string | undefined, Entry[]>();
  for (const entry of entries) {
    const papers = groups.get(groupOf(entry));
    papers ? papers.push(entry) : groups.set(groupOf(entry), [entry]);
  }
  return [...groups].sort(([a], [b]) => compareGroups(group, a, b));
}

/** Papers without a value come last; what is being read first, months from now back, categories by name. */
function compareGroups(group: Group, a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (group === 'status') return READING_FIRST.indexOf(a as Status) - READING_FIRST.indexOf(b as Status);
  return group === 'month' ? descending(a, b) : descending(b, a);
}

const READING_FIRST: readonly Status[] = ['reading', ...STATUSES.filter((status) => status !== 'reading')];
