import { isRecord } from '../../json-shapes';
import { type EntryFields, STATUSES } from '../entry';
import type { Findings, FormatReader } from './candidate';
import { isAtArray, type JsonCursor, members, openJson, readValue } from './json-cursor';
import { countLines } from './line-counter';
import { type Reference, takeReference } from './reference';
import { splitKeywords } from './split-outside';

type Item = Record<string, unknown>;

/**
 * CSL-JSON: a list of items, an object with such a list under `items`, or a single item.
 * https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
 */
export const readCslJson: FormatReader = function* (text, found) {
  const cursor = openJson(text);
  const lineOf = countLines(text);
  if (isAtArray(cursor)) {
    yield* readItems(cursor, lineOf, found);
  } else if (/^\s*\{\s*"items"\s*:\s*\[/.test(text)) {
    for (const { key } of members(cursor)) if (key === 'items') yield* readItems(cursor, lineOf, found);
  } else {
    takeItem(cursor, lineOf(cursor.at), found);
  }
  if (cursor.isBroken) found.warn('incomplete', lineOf(cursor.at));
};

function* readItems(cursor: JsonCursor, lineOf: (offset: number) => number, found: Findings): Generator<number> {
  for (const { start } of members(cursor)) {
    takeItem(cursor, lineOf(start), found);
    yield cursor.at;
  }
}

function takeItem(cursor: JsonCursor, line: number, found: Findings): void {
  const { at, text } = cursor;
  const item = readValue(cursor);
  const head = text.slice(at, Math.min(cursor.at, at + 400));
  if (isRecord(item)) takeReference(referenceOf(item), line, textOf(item, 'title') ?? head, found);
  else found.refuse(line, 'broken', head);
}

function referenceOf(item: Item): Reference {
  const custom = isRecord(item.custom) ? item.custom : {};
  const text = (name: string) => textOf(item, name);
  return {
    names: [textOf(custom, 'arxiv'), text('number'), text('DOI'), text('URL'), text('archive_location'), text('id')],
    mentions: [text('container-title'), text('number'), text('publisher'), leadingId(text('note'))],
    title: text('title'),
    authors: Array.isArray(item.author) ? item.author.filter(isRecord).map(nameOf) : [],
    date: dateOf(item.issued),
    doi: text('DOI'),
    category: textOf(custom, 'category'),
    tags: splitKeywords(text('keyword') ?? ''),
    remarks: [text('note')],
    notes: [text('annote')],
    more: judgement(custom),
  };
}

/** A note that begins with the number, as Zotero's extra field does; one that only comes to speak of a paper does not count. */
function leadingId(note: string | undefined): string | undefined {
  return note && /^\s*arxiv:/i.test(note) ? note : undefined;
}

/** What our own export adds. */
function judgement({ status, rating }: Item): Partial<EntryFields> {
  const known = STATUSES.find((one) => one === status);
  const stars = ([1, 2, 3, 4, 5] as const).find((one) => one === rating);
  return { ...(known && { status: known }), ...(stars && { rating: stars }) };
}

function nameOf(name: Item): string {
  const part = (key: string) => textOf(name, key) ?? '';
  const family = [part('non-dropping-particle'), part('family')].filter(Boolean).join(' ');
  const given = [part('given'), part('dropping-particle'), part('suffix')].filter(Boolean).join(' ');
  return part('literal') || [family, given].filter(Boolean).join(', ');
}

function dateOf(issued: unknown): (string | number | undefined)[] {
  const parts = isRecord(issued) && Array.isArray(issued['date-parts']) ? issued['date-parts'][0] : [];
  return Array.isArray(parts) ? parts.filter((part) => ['string', 'number'].includes(typeof part)) : [];
}

function textOf(item: Item, name: string): string | undefined {
  const value = item[name];
  return typeof value === 'string' ? value : undefined;
}
