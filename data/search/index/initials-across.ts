import { isConsonant, isHangul, isVowel } from '../keys';
import type { Needle } from '../needle';
import { papersAcross } from './across';
import { BREAK, haystackOf, visitWord, type Zone } from './zone';

/** Initials that stand for more words than this are no help in finding them apart. */
const MOST_FORMS = 40;
/** So many initials, of which each word has two at least, tell a few papers from all the others. */
const LEAST_INITIALS = 4;
/** In so few papers any will do. */
const FEW_PAPERS = 300;
const LEAST_OF_A_WORD = 2;

/**
 * The papers in which the words that initials stand for may be written apart. `forms` are the keys that were found for
 * them within words; the initials themselves are cut, too, where that leaves few papers to look at.
 */
export function* initialsAcross(
  zone: Zone,
  { keys }: Needle,
  forms: ReadonlySet<string>,
  papers: number,
): Generator<Uint8Array | undefined> {
  if (keys.length >= 3 && forms.size <= MOST_FORMS) {
    for (const form of forms) yield papersAcross(zone, { keys: form, weight: 1, open: false }, papers);
  }
  if (keys.length >= (papers <= FEW_PAPERS ? 3 : LEAST_INITIALS)) yield* cutInitials(zone, keys, papers);
}

/** Cuts initials in two words and in three: the first may begin before, the last go on after, one in the middle is whole. */
function* cutInitials(zone: Zone, keys: string, papers: number): Generator<Uint8Array | undefined> {
  const initials = initialsOf(zone);
  const papersWith = (sought: string) => papersOf(zone, initials, sought, papers);
  const least = papers <= FEW_PAPERS ? 1 : LEAST_OF_A_WORD;
  for (let cut = least; cut <= keys.length - least; cut++) {
    const first = papersWith(keys.slice(0, cut) + BREAK);
    if (!first) continue;
    yield both(first, papersWith(BREAK + keys.slice(cut)));
    for (let next = cut + least; next <= keys.length - least; next++) {
      const middle = both(first, papersWith(BREAK + keys.slice(cut, next) + BREAK));
      if (middle) yield both(middle, papersWith(BREAK + keys.slice(next)));
    }
  }
}

const both = (one: Uint8Array, other: Uint8Array | undefined) => other?.map((mark, paper) => mark & (one[paper] ?? 0));

/** The initials of a zone's Hangul words, word by word as in `words`, and where each of the words stands there. */
interface Initials {
  text: string;
  places: Uint32Array;
  /** Where each word's initials begin in `text`. */
  starts: Uint32Array;
}

const known = new WeakMap<Zone, Initials>();

/** Made with the first query that needs them. */
function initialsOf(zone: Zone): Initials {
  const made = known.get(zone) ?? takeInitials(zone);
  known.set(zone, made);
  return made;
}

function takeInitials(zone: Zone): Initials {
  const { words } = zone;
  const parts: string[] = [BREAK];
  const places: number[] = [];
  const starts: number[] = [];
  let length = 1;
  for (const at of haystackOf(zone).starts) {
    if (!isHangul(words.charCodeAt(at))) continue;
    let initials = '';
    for (let place = at; words[place] !== BREAK; place++) {
      const isInitial = isConsonant(words.charCodeAt(place)) && isVowel(words.charCodeAt(place + 1));
      if (isInitial) initials += words.charAt(place);
    }
    places.push(at);
    starts.push(length);
    parts.push(initials, BREAK);
    length += initials.length + 1;
  }
  return { text: parts.join(''), places: Uint32Array.from(places), starts: Uint32Array.from(starts) };
}

/** The papers with a word whose initials end, begin, or are, as is sought. */
function papersOf(zone: Zone, { text, places, starts }: Initials, sought: string, papers: number) {
  let marks: Uint8Array | undefined;
  let word = 0;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    while ((starts[word + 1] ?? Number.POSITIVE_INFINITY) <= at + 1) word++;
    const all = marks ?? new Uint8Array(papers);
    marks = all;
    visitWord(zone, places[word] ?? 0, papers, (paper) => {
      all[paper] = 1;
    });
  }
  return marks;
}
