/**
 * A walk over the outermost values of a JSON text, so that a large file is read an entry at a time: each with its place,
 * none lost because another one, or the end of the file, is broken.
 */
export interface JsonCursor {
  readonly text: string;
  /** Offset of the next character. */
  at: number;
  /** Set once the text ends early, or has something that is no JSON. */
  isBroken: boolean;
}

export interface JsonMember {
  /** Undefined in arrays. */
  key?: string;
  start: number;
}

/** Nesting that no entry has; what is deeper would crash whoever walks over it. */
const DEEPEST = 40;

const BETWEEN = /[\s,]+/y;
const SEPARATORS = /[\s,:]+/y;
const PLAIN = /[^\s,:"[\]{}]+/y;

/** A cursor before the first value of a text. */
export function openJson(text: string): JsonCursor {
  return { text, at: text.search(/\S/), isBroken: false };
}

/** Whether the next value is an array. */
export function isAtArray({ text, at }: JsonCursor): boolean {
  return text[at] === '[';
}

/** The members of the object or array that is next. One that the caller does not read or enter is skipped. */
export function* members(cursor: JsonCursor): Generator<JsonMember> {
  const isObject = cursor.text[cursor.at] === '{';
  cursor.at += 1;
  while (!cursor.isBroken) {
    skipBetween(cursor);
    if (/[}\]]/.test(cursor.text[cursor.at] ?? '')) {
      cursor.at += 1;
      return;
    }
    const key = isObject ? readKey(cursor) : undefined;
    const start = cursor.at;
    if (cursor.isBroken || start >= cursor.text.length) break;
    yield { start, ...(key !== undefined && { key }) };
    if (cursor.at === start) skipValue(cursor);
  }
  cursor.isBroken = true;
}

/** The next value; undefined if it cannot be read or is nested too deeply. The cursor stands behind it. */
export function readValue(cursor: JsonCursor): unknown {
  const start = cursor.at;
  const depth = skipValue(cursor);
  if (cursor.isBroken || depth > DEEPEST) return undefined;
  return parse(cursor.text.slice(start, cursor.at));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readKey(cursor: JsonCursor): string | undefined {
  const start = cursor.at;
  if (cursor.text[start] === '"') skipString(cursor);
  const key = parse(cursor.text.slice(start, cursor.at));
  skipBetween(cursor);
  if (typeof key !== 'string' || cursor.text[cursor.at] !== ':') {
    cursor.isBroken = true;
    return undefined;
  }
  cursor.at += 1;
  skipBetween(cursor);
  return key;
}

/** Behind blanks, and commas: one too many or too few does no harm. */
function skipBetween(cursor: JsonCursor): void {
  cursor.at = endOf(BETWEEN, cursor);
}

/** Where the run of characters that starts at the cursor ends. */
function endOf(run: RegExp, { text, at }: JsonCursor): number {
  run.lastIndex = at;
  return run.test(text) ? run.lastIndex : at;
}

/** Goes behind the next value; how deeply it is nested. */
function skipValue(cursor: JsonCursor): number {
  const { text } = cursor;
  let depth = 0;
  let deepest = 0;
  while (cursor.at < text.length) {
    const char = text[cursor.at];
    if (char === '"') {
      skipString(cursor);
    } else if (char === '{' || char === '[') {
      depth += 1;
      deepest = Math.max(deepest, depth);
      cursor.at += 1;
    } else if (char === '}' || char === ']') {
      depth -= 1;
      cursor.at += 1;
    } else {
      cursor.at = Math.max(endOf(PLAIN, cursor), endOf(SEPARATORS, cursor));
    }
    if (depth <= 0) return deepest;
  }
  cursor.isBroken = true;
  return deepest;
}

function skipString(cursor: JsonCursor): void {
  const { text } = cursor;
  for (let quote = text.indexOf('"', cursor.at + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let before = quote;
    while (text[before - 1] === '\\') before -= 1;
    // After an even number of backslashes it is a quote, after an odd one it is escaped.
    if ((quote - before) % 2 === 0) {
      cursor.at = quote + 1;
      return;
    }
  }
  cursor.at = text.length;
  cursor.isBroken = true;
}
