import { type ArxivId, findArxivIds } from '../../arxiv-id';
import { parseArxivUrl } from '../../arxiv-url';
import type { Findings, FormatReader } from './candidate';
import { countLines } from './line-counter';

/** A text is read in pieces of about this length, in characters. */
const PIECE = 64 * 1024;
const NONE: ReadonlySet<ArxivId> = new Set();
const URLS = /https?:\/\/[^\s"'<>]+/gi;

// A line that is nothing but an address, or a number that looks like an id, was meant to be a paper.
const MEANT = /^(?:https?:\/\/\S+|(?:arxiv:\s*)?(?:\d{3,5}\.\d{3,6}|[a-z-]+(?:\.[a-z-]+)?\/\d{5,8})(?:v\d+)?)$/i;

/** Every paper that a text names: a pasted list of ids or addresses, a page of bookmarks, an e-mail. */
export const readIdList: FormatReader = function* (text, found) {
  const lineOf = countLines(text);
  for (const [start, end] of pieces(text)) {
    const piece = text.slice(start, end);
    // Most of a long text names no paper.
    if (/\d|:\/\//.test(piece)) readLines(piece, lineOf(start), found);
    yield end;
  }
};

function readLines(piece: string, first: number, found: Findings): void {
  const namesAny = findIds(piece).size > 0;
  for (const [n, text] of piece.split('\n').entries()) {
    const ids = namesAny ? findIds(text) : NONE;
    for (const id of ids) found.take({ line: first + n, id, fields: {} });
    if (ids.size === 0 && MEANT.test(text.trim())) found.refuse(first + n, 'no-arxiv-id', text);
  }
}

function findIds(text: string): Set<ArxivId> {
  const ids = new Set(findArxivIds(text).map(({ id }) => id));
  // Addresses name papers in more ways than a text does: arxiv.org/abs/hep-th?papernum=9901001
  for (const [url] of text.matchAll(URLS)) {
    const id = url.length < 2000 ? parseArxivUrl(url)?.id : undefined;
    if (id) ids.add(id);
  }
  return ids;
}

/** Some lines at a time; a line that is longer in pieces that end where no id goes on. */
function* pieces(text: string): Generator<[start: number, end: number]> {
  for (let start = 0; start < text.length; ) {
    const newline = text.slice(start, start + PIECE).lastIndexOf('\n');
    const isLast = start + PIECE >= text.length;
    const end = isLast ? text.length : newline > 0 ? start + newline : endOfWord(text, start + PIECE);
    yield [start, end];
    start = text[end] === '\n' ? end + 1 : end;
  }
}

function endOfWord(text: string, from: number): number {
  const blank = /[\s,;"'<>]/g;
  blank.lastIndex = from;
  return blank.exec(text)?.index ?? text.length;
}
