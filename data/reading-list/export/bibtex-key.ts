import type { Entry } from '../entry';
import { citedAuthors } from './author-name';
import { publishedOf } from './published';
import { citedTitle } from './titles';

// Letters that Unicode does not take apart into a plain one and a mark.
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};
const FILLERS = new Set(
  'a an and are as at by can do does for from how in into is it of on or the to towards via what when why with'.split(
    ' ',
  ),
);

/**
 * The key that a paper is cited by: `moskovskiy2025synthdetoxm-2502.06394`; `arxiv-2502.06394` where there is no author,
 * or one whose name has no Latin letters. It always ends in the id: so no two papers share one, and a paper's key stays
 * the same whatever else is exported with it, which a counter (`…2025a`) would not.
 */
export function bibtexKey(entry: Entry): string {
  const id = entry.id.replace('/', '-');
  const author = fold(citedAuthors(entry)[0]?.family ?? '')
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 30);
  return author ? `${author}${publishedOf(entry).year}${firstWord(citedTitle(entry))}-${id}` : `arxiv-${id}`;
}

function firstWord(title: string): string {
  const words = fold(title.replace(/\$[^$]*\$|\\[a-z]+|[\\"'`^~={}]/gi, (tex) => (tex.length > 1 ? ' ' : ''))).split(
    /[^a-z0-9]+/,
  );
  return words.find((word) => word && !FILLERS.has(word))?.slice(0, 30) ?? '';
}

/** Lower case without accents; what is not Latin stays. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþħı]/g, (letter) => PLAIN[letter] ?? '');
}
