import { oneLine } from '../../one-line';
import { splitOutside } from './split-outside';
import { texToText } from './tex-to-text';

// Scripts in which the family name comes first, and nobody writes a comma.
const FAMILY_FIRST = /^[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\s·]+$/u;

/**
 * The people of a BibTeX author field ("Given Family and Family, Given and {Institution}"), each as "Family, Given", in
 * their order; "and others" is left out. https://ctan.org/pkg/tamethebeast (section 11)
 */
export function bibNames(tex: string): string[] {
  return splitOutside(oneLine(tex), / and(?= )/iy)
    .map((name) => toName(name.trim()))
    .filter((name) => !/^(?:others|and)?$/i.test(name));
}

function toName(tex: string): string {
  const parts = splitOutside(tex, /,/y).map(plain);
  const [family = '', ...rest] = parts;
  if (parts.length === 1) return nameWithoutComma(tex);
  // "King, Jr, Martin Luther": what comes after the given names on arXiv, too.
  const given = rest.length > 1 ? [...rest.slice(1), rest[0]] : rest;
  return [family, given.filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/** "Ludwig van Beethoven": the family name is the last word, with the words in lower case before it. */
function nameWithoutComma(tex: string): string {
  const words = splitOutside(tex, /[ ~]/y).filter(Boolean);
  if (words.length === 1 || FAMILY_FIRST.test(tex)) return plain(tex);
  const particle = words.slice(0, -1).findIndex((word) => /^\p{Ll}/u.test(word));
  const split = particle === -1 ? words.length - 1 : particle;
  const [given, family] = [words.slice(0, split), words.slice(split)].map((part) => plain(part.join(' ')));
  return [family, given].filter(Boolean).join(', ');
}

function plain(tex: string): string {
  return oneLine(texToText(tex));
}
