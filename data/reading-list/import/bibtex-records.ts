import { LONGEST_VALUE } from './limits';

/** A record of a BibTeX file: where it begins, and its fields as they stand there, by names in lower case. */
export interface BibRecord {
  at: number;
  /** Undefined if the record cannot be read, for want of a brace or an equals sign. */
  fields: Map<string, string> | undefined;
}

interface Cursor {
  readonly text: string;
  at: number;
  /** Nothing is looked for behind it. */
  end: number;
}

const HEAD = /(?<![\w.])@\s{0,20}([a-z]{1,40})\s{0,20}([{(])/gi;
const LINE_WITH_HEAD = /\n[ \t]{0,40}@[a-z]{1,40}[ \t]{0,20}[{(]/i;
const KEY = /[^,={}"@(]*,/y;
const BETWEEN = /[\s,]*/y;
const BLANK = /\s*/y;
const NAME = /([^\s=,{}()"#@]{1,100})\s*=\s*/y;
const BARE = /[^\s,#{}()"=@\\]+/y;
const IN_BRACES = /\\|[{}]/g;
const IN_QUOTES = /\\|[{}"]/g;

/** Records that are no paper's. */
const SILENT = new Set(['comment', 'preamble', 'string']);
/** In these a reader may have pasted BibTeX of another paper. */
const PROSE = new Set(['note', 'annote', 'annotation', 'comment', 'abstract']);
/** As often a record that never ends is looked through to the end of the file; from then on to the next record. */
const PATIENCE = 20;

/** The records of a BibTeX file in their order. What stands between them is a comment, and one that is broken ends none. */
export function* bibRecords(text: string): Generator<BibRecord> {
  const macros = new Map<string, string>();
  let unclosed = 0;
  for (let head = nextHead(text, 0); head; ) {
    const { at, open, type } = head;
    const end = unclosed > PATIENCE ? (nextHead(text, open)?.at ?? text.length) : text.length;
    const cursor: Cursor = { text, at: open, end };
    const fields = readRecord(cursor, type, macros);
    if (!fields && cursor.at === text.length) unclosed += 1;
    if (!SILENT.has(type)) yield { at, fields };
    head = nextHead(text, fields ? cursor.at : open + 1);
  }
}

function readRecord(cursor: Cursor, type: string, macros: Map<string, string>): Map<string, string> | undefined {
  if (type === 'string') return readBody(cursor, macros, macros);
  if (!SILENT.has(type)) return readBody(cursor, undefined, macros);
  return skipBraces(cursor) ? new Map() : undefined;
}

/** The next record's head: where it begins, and where its brace is. */
function nextHead(text: string, from: number): { at: number; open: number; type: string } | undefined {
  HEAD.lastIndex = from;
  const match = HEAD.exec(text);
  if (!match) return undefined;
  return { at: match.index, open: match.index + match[0].length - 1, type: (match[1] ?? '').toLowerCase() };
}

/** The fields between the braces, put into `fields`. Undefined if it cannot be read; the cursor is where that shows. */
function readBody(
  cursor: Cursor,
  fields: Map<string, string> | undefined,
  macros: Map<string, string>,
): Map<string, string> | undefined {
  const close = cursor.text[cursor.at] === '{' ? '}' : ')';
  cursor.at += 1;
  if (!fields) take(cursor, KEY);
  const read = fields ?? new Map<string, string>();
  for (;;) {
    take(cursor, BETWEEN);
    if (cursor.text[cursor.at] === close && cursor.at < cursor.end) {
      cursor.at += 1;
      return read;
    }
    const field = readField(cursor, macros);
    if (!field) return undefined;
    const [name, value] = field;
    // Of fields the first counts, of macros the last one.
    if (fields || !read.has(name)) read.set(name, value);
  }
}

function readField(cursor: Cursor, macros: Map<string, string>): [name: string, value: string] | undefined {
  const name = take(cursor, NAME)?.[1]?.toLowerCase();
  const value = name && readValue(cursor, macros);
  if (name === undefined || value === undefined) return undefined;
  // A record that has lost a brace takes in the ones behind it.
  return PROSE.has(name) || !LINE_WITH_HEAD.test(value) ? [name, value] : undefined;
}

function readValue(cursor: Cursor, macros: Map<string, string>): string | undefined {
  let value = '';
  for (;;) {
    const part = readPart(cursor, macros);
    if (part === undefined) return undefined;
    // Macros made of macros grow without end.
    if (value.length < LONGEST_VALUE) value += part.slice(0, LONGEST_VALUE);
    take(cursor, BLANK);
    if (cursor.text[cursor.at] !== '#') return value;
    cursor.at += 1;
    take(cursor, BLANK);
  }
}

function readPart(cursor: Cursor, macros: Map<string, string>): string | undefined {
  const char = cursor.text[cursor.at];
  if (char === '{' || char === '"') {
    const start = cursor.at + 1;
    const isClosed = char === '{' ? skipBraces(cursor) : skipQuotes(cursor);
    return isClosed ? cursor.text.slice(start, cursor.at - 1) : undefined;
  }
  const word = take(cursor, BARE)?.[0];
  // A macro that nobody defined, such as a month, stands for itself.
  return word && (macros.get(word.toLowerCase()) ?? word);
}

/** Goes behind the group that begins at the cursor; whether it ends. Braces behind a backslash do not count. */
function skipBraces(cursor: Cursor): boolean {
  let depth = 0;
  return skip(cursor, IN_BRACES, (char) => {
    depth += char === '{' ? 1 : -1;
    return depth === 0;
  });
}

function skipQuotes(cursor: Cursor): boolean {
  let depth = 0;
  cursor.at += 1;
  return skip(cursor, IN_QUOTES, (char) => {
    if (char === '"') return depth <= 0;
    depth += char === '{' ? 1 : -1;
    return false;
  });
}

function skip(cursor: Cursor, pattern: RegExp, isEnd: (char: string) => boolean): boolean {
  pattern.lastIndex = cursor.at;
  for (let match = pattern.exec(cursor.text); match && match.index < cursor.end; match = pattern.exec(cursor.text)) {
    const [char] = match;
    if (char === '\\') {
      pattern.lastIndex = match.index + 2;
    } else if (isEnd(char)) {
      cursor.at = match.index + 1;
      return true;
    }
  }
  cursor.at = cursor.end;
  return false;
}

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (!match || match.index + match[0].length > cursor.end) return undefined;
  cursor.at += match[0].length;
  return match;
}
