import { ACCENTS, DRESS, SIGNS } from './tex-signs';

// An accent with its letter: \'e \'{e} \' e {\'\i} \c{c} \v s. One that is a letter needs a blank or a brace behind it.
const ACCENT =
  /\\(?:(["'`^~=.])|([uvHrcdbk])(?![a-zA-Z]))[ \n]{0,9}(?:\{[ \n]{0,9}(\\[ij](?![a-zA-Z])|\p{L})?[ \n]{0,9}\}|(\\[ij](?![a-zA-Z])|\p{L}))/uy;
// A blank behind a command of letters only ends it.
const COMMAND = /\\([a-zA-Z]+)[ \t]*\n?/y;
const DASHES = /---?/y;
const FORMULA = /\$\$?(?:[^$\\]|\\[\s\S])/y;
const PLAIN = /[^\\{}$~`'-]+/y;

/** A piece of text, and where it ends in the TeX. */
type Piece = [text: string, end: number];

/**
 * TeX, as bibliographies use it, as plain text: accents and escaped signs as Unicode, without braces and commands that
 * only concern looks. Formulas (`$…$`) stay as they are, and so do commands that it does not know. One pass, linear.
 */
export function texToText(tex: string): string {
  if (!/[\\{}$~`'-]/.test(tex)) return tex;
  let text = '';
  let at = 0;
  while (at < tex.length) {
    const [piece, end] = pieceAt(tex, at);
    text += piece;
    at = end;
  }
  return text;
}

function pieceAt(tex: string, at: number): Piece {
  const plain = matchAt(PLAIN, tex, at);
  if (plain) return [plain[0], at + plain[0].length];
  const char = tex.charAt(at);
  switch (char) {
    case '\\':
      return accentAt(tex, at) ?? commandAt(tex, at) ?? escapeAt(tex, at);
    case '$':
      return formulaAt(tex, at);
    case '{':
    case '}':
      return ['', at + 1];
    case '~':
      return [' ', at + 1];
    case '-': {
      const dashes = matchAt(DASHES, tex, at)?.[0];
      return dashes ? [dashes.length === 3 ? '—' : '–', at + dashes.length] : [char, at + 1];
    }
    default:
      // Two quotes are a double one.
      return tex.charAt(at + 1) === char ? [char === '`' ? '“' : '”', at + 2] : [char, at + 1];
  }
}

function accentAt(tex: string, at: number): Piece | undefined {
  const match = matchAt(ACCENT, tex, at);
  if (!match) return undefined;
  const [all, sign, letterSign, braced, bare] = match;
  // The i and j without a dot are for this alone.
  const letter = (braced ?? bare ?? '').replace('\\', '');
  const mark = ACCENTS[sign ?? letterSign ?? ''] ?? '';
  return [letter && (letter + mark).normalize('NFC'), at + all.length];
}

function commandAt(tex: string, at: number): Piece | undefined {
  const match = matchAt(COMMAND, tex, at);
  const [all = '', name = ''] = match ?? [];
  if (!match) return undefined;
  if (Object.hasOwn(SIGNS, name)) return [SIGNS[name] ?? '', at + all.length];
  return DRESS.has(name) ? ['', at + all.length] : [`\\${name}`, at + name.length + 1];
}

/** `\&` and its like; `\\` breaks the line, and some only place things. */
function escapeAt(tex: string, at: number): Piece {
  const char = tex.charAt(at + 1);
  if (/[ \n\\,;:]/.test(char)) return [' ', at + 2];
  if (/[-/@!*]/.test(char)) return ['', at + 2];
  return [char, at + 2];
}

function formulaAt(tex: string, at: number): Piece {
  const sign = tex.startsWith('$$', at) ? '$$' : '$';
  if (!matchAt(FORMULA, tex, at)) return ['$', at + 1];
  let end = tex.indexOf(sign, at + sign.length);
  while (end !== -1 && isEscaped(tex, end)) end = tex.indexOf(sign, end + 1);
  return end === -1 ? ['$', at + 1] : [tex.slice(at, end + sign.length), end + sign.length];
}

function isEscaped(tex: string, at: number): boolean {
  let before = at;
  while (tex[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
