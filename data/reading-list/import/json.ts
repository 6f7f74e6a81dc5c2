import { isRecord } from '../../json-shapes';
import { settingsIn } from '../../settings/backup';
import { cleanTag, TAG_COLORS, type TagColors } from '../tags';
import type { Findings, FormatReader } from './candidate';
import { isAtArray, type JsonCursor, members, openJson, readValue } from './json-cursor';
import { timeIn } from './limits';
import { countLines } from './line-counter';
import { readEntry } from './read-entry';

/** The newest version of our format that this reader knows all of. */
const VERSION = 1;
const MOST_COLORS = 10_000;

/** Our own export. A newer version of it is read as far as it is understood. */
export const readJson: FormatReader = function* (text, found) {
  const cursor = openJson(text);
  const lineOf = countLines(text);
  let hasEntries = false;
  for (const { key, start } of members(cursor)) {
    if (key === 'entries' && isAtArray(cursor)) {
      hasEntries = true;
      yield* readEntries(cursor, lineOf, found);
    } else {
      readAbout(key, cursor, lineOf(start), found);
    }
  }
  if (cursor.isBroken || !hasEntries) found.warn('incomplete', lineOf(cursor.at));
};

/** What stands beside the entries. */
function readAbout(key: string | undefined, cursor: JsonCursor, line: number, found: Findings): void {
  if (key === 'version') {
    const version = readValue(cursor);
    if (typeof version === 'number' && version > VERSION) found.warn('newer-version', line);
  } else if (key === 'tagColors') {
    found.takeTagColors(readTagColors(readValue(cursor), found.now));
  } else if (key === 'settings') {
    found.takeSettings(settingsIn(readValue(cursor)));
  }
}

function* readEntries(cursor: JsonCursor, lineOf: (offset: number) => number, found: Findings): Generator<number> {
  for (const { start } of members(cursor)) {
    const value = readValue(cursor);
    const line = lineOf(start);
    const read = readEntry(value, found.now);
    if (read) {
      found.take({ line, id: read.entry.id, entry: read.entry });
      if (!read.isWhole) found.warn('left-out', line);
    } else {
      const reason = isRecord(value) ? 'no-arxiv-id' : 'broken';
      found.refuse(line, reason, cursor.text.slice(start, Math.min(cursor.at, start + 400)));
    }
    yield cursor.at;
  }
}

function readTagColors(value: unknown, now: number): TagColors {
  if (!isRecord(value)) return {};
  const colors = Object.entries(value).flatMap(([text, stamped]) => {
    if (!isRecord(stamped)) return [];
    const tag = cleanTag(text);
    const color = TAG_COLORS.find((known) => known === stamped.value);
    const at = timeIn(stamped.at, now);
    if (!tag || tag === '__proto__' || !color || at === undefined) return [];
    return [[tag, { value: color, at }] as const];
  });
  return Object.fromEntries(colors.slice(0, MOST_COLORS));
}
