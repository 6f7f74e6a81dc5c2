import type { ArxivId } from '../../arxiv-id';
import { type Entry, isSaved, type Stamped } from '../entry';
import type { TagColor, TagColors } from '../tags';
import { fitsAlone } from './layout';
import { isCanonical, type SyncedEntry, syncedColors, syncedPart } from './synced';

/** What is taken along or left as a whole. A note or a title comes after its entry. */
export type Part =
  | { kind: 'entries' | 'notes' | 'titles'; id: ArxivId; fields: SyncedEntry }
  | { kind: 'colors'; tag: string; color: Stamped<TagColor> };

/** What found no room, by kind: what no item can hold, then what one would miss most. */
export interface Left {
  entries: ArxivId[];
  notes: ArxivId[];
  titles: ArxivId[];
}

/** An entry with no more text than this fits in an item for certain: UTF-8 has at most three bytes for a unit of UTF-16. */
const SURELY_FITS = 1500;

/** All that could travel, first what one would miss most; and what can not, because no item is long enough for it. */
export function partsOf(entries: readonly Entry[], colors: TagColors): { parts: Part[]; tooLong: Left } {
  const tooLong: Left = { entries: [], notes: [], titles: [] };
  const ranked: [rank: number, at: number, name: string, part: Part][] = [];
  for (const entry of [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const rank = isSaved(entry) ? 0 : 1;
    for (const [step, at, part] of partsOfEntry(entry, tooLong)) ranked.push([step + rank, at, entry.id, part]);
  }
  for (const [tag, color] of Object.entries(syncedColors(colors))) {
    ranked.push([COLORS, color.at, tag, { kind: 'colors', tag, color }]);
  }
  ranked.sort(([a, aAt, aName], [b, bAt, bName]) => a - b || bAt - aAt || (aName < bName ? -1 : 1));
  return { parts: ranked.map(([, , , part]) => part), tooLong };
}

/** The ranks; a removed paper's come right after a saved one's. */
const ENTRIES = 0;
const COLORS = 0.5;
const NOTES = 2;
const TITLES = 4;

function partsOfEntry(entry: Entry, tooLong: Left): [rank: number, at: number, part: Part][] {
  const { id, note, title, ...fields } = syncedPart(entry);
  const stamps = Object.values(fields).map(({ at }) => at);
  if (stamps.length === 0 && !note && !title) return [];
  if (!isCanonical(id) || !fits({ id, ...fields })) {
    tooLong.entries.push(id);
    return [];
  }
  const parts: [number, number, Part][] = [
    [ENTRIES, Math.max(0, ...stamps), { kind: 'entries', id, fields: { id, ...fields } }],
  ];
  const long: SyncedEntry = { id, ...fields };
  if (note && fits({ ...long, note })) {
    long.note = note;
    parts.push([NOTES, note.at, { kind: 'notes', id, fields: { id, note } }]);
  } else if (entry.note) tooLong.notes.push(id);
  if (title && fits({ ...long, title })) parts.push([TITLES, title.at, { kind: 'titles', id, fields: { id, title } }]);
  else if (title) tooLong.titles.push(id);
  return parts;
}

function fits(entry: SyncedEntry): boolean {
  const texts = [...(entry.tags?.value ?? []), entry.note?.value ?? '', entry.title?.value ?? ''];
  const length = texts.reduce((sum, text) => sum + text.length + 1, 0);
  return length <= SURELY_FITS || fitsAlone(entry);
}
