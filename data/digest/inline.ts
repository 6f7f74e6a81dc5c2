/** A piece of summary text for display. The pieces' texts, in order, are the source without its markup characters. */
export type Inline = { kind: 'text' | 'strong' | 'code'; text: string } | { kind: 'link'; text: string; href: string };

const MARK = /`+|\*+|\$+|\[|https?:\/\/|\n/gi;
// Nothing inside TeX is markup. A price is no TeX: a closing dollar has no space before it and no digit after it.
const TEX = /(\$\$?)(?!\s)[^$\n]+(?<!\s)\1(?!\d)/y;
const LINK = /\[([^[\]\n]+)\]\((https?:\/\/[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*){0,4})\)/iy;
// ASCII only: what follows an address without a space is a Korean particle (`…/name에서`).
const IN_ADDRESS = /[\w\-.~:/?#@!&'()+,;=%]/;

/**
 * Divides summary text into bold, code, links to http(s) and plain text; everything else (tags, TeX, single asterisks,
 * other links) is plain text, verbatim. Bold needs no word boundary, as a Korean particle follows it (`**굵게**의`), and
 * ends on its line. Linear time.
 */
export function parseInline(text: string): Inline[] {
  const pieces: Inline[] = [];
  let bold: { mark: string; from: number } | undefined;
  let done = 0;
  const addText = (end: number) => pieces.push({ kind: 'text', text: text.slice(done, end) });
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
    const [mark] = match;
    const end = match.index + mark.length;
    const atom = readAtom(text, match.index, mark);
    if (atom) {
      addText(match.index);
      pieces.push(atom.piece);
      done = MARK.lastIndex = atom.end;
    } else if (mark === '\n') {
      bold = undefined;
    } else if (mark === bold?.mark && /\S/.test(text.charAt(match.index - 1))) {
      addText(match.index);
      embolden(pieces, bold.from);
      bold = undefined;
      done = end;
    } else if (!bold && (mark === '**' || mark === '***') && /\S/.test(text.charAt(end))) {
      addText(match.index);
      bold = { mark, from: pieces.length };
      done = match.index;
      addText(end);
      done = end;
    }
  }
  addText(text.length);
  return join(pieces);
}

/** The text without its markup characters. */
export function plainText(text: string): string {
  return parseInline(text)
    .map((piece) => piece.text)
    .join('');
}

/** Makes the text after an opening mark bold, now that its end is found; without one the mark stays as text. */
function embolden(pieces: Inline[], from: number): void {
  pieces.splice(from, 1);
  for (const piece of pieces.slice(from)) if (piece.kind === 'text') piece.kind = 'strong';
}

function join(pieces: Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.kind === piece.kind && (last.kind === 'text' || last.kind === 'strong')) last.text += piece.text;
    else if (piece.text) joined.push(piece);
  }
  return joined;
}

interface Atom {
  piece: Inline;
  end: number;
}

function readAtom(text: string, at: number, mark: string): Atom | undefined {
  if (mark.startsWith('`')) return readCode(text, at, mark);
  if (mark.startsWith('$')) {
    const tex = matchAt(TEX, text, at);
    return tex ? { piece: { kind: 'text', text: tex[0] }, end: TEX.lastIndex } : undefined;
  }
  if (mark === '[') {
    const [, label = '', href = ''] = matchAt(LINK, text, at) ?? [];
    return toLink(label, href, LINK.lastIndex);
  }
  // Not the end of a longer word (`xhttp://`).
  if (!/h/i.test(mark) || /\w/.test(text.charAt(at - 1))) return undefined;
  const end = addressEnd(text, at);
  const address = text.slice(at, end);
  // What looks like an address and is none is passed over whole, or a long one would be looked at again and again.
  return toLink(address, address, end) ?? { piece: { kind: 'text', text: address }, end };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readCode(text: string, at: number, mark: string): Atom | undefined {
  // Each length of mark can fail only once, at its last place; few lengths keep the time linear.
  if (mark.length > 3) return undefined;
  const start = at + mark.length;
  const close = matchAt(new RegExp(`(?<!\`)${mark}(?!\`)`, 'g'), text, start)?.index;
  if (close === undefined) return undefined;
  return { piece: { kind: 'code', text: text.slice(start, close) }, end: close + mark.length };
}

function toLink(text: string, href: string, end: number): Atom | undefined {
  return URL.canParse(href) ? { piece: { kind: 'link', text, href }, end } : undefined;
}

/** Where an address in running text ends: before a parenthesis it did not open, and before punctuation. */
function addressEnd(text: string, start: number): number {
  let depth = 0;
  let end = start;
  for (let char = text.charAt(end); IN_ADDRESS.test(char); char = text.charAt(++end)) {
    if (char === '(') depth++;
    if (char === ')' && --depth < 0) break;
  }
  while (/[.,:;!?'(]/.test(text.charAt(end - 1))) end--;
  return end;
}
