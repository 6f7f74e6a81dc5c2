/**
 * The codes of the keys that type a text, one byte each: ASCII letters and digits as they are; above them the 19 consonants
 * in the order of Unicode's initials, then the 14 keys of vowels, then what other scripts are spelled with. Nothing lies
 * below 0xA0, where TextDecoder would make two-byte strings.
 */
export const CONSONANT = 0xa1;
const VOWEL = 0xb4;
export const OTHER = 0xc8;

const CONSONANTS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ';
const APART: Record<string, string> = {
  ...{
    ㅘ: 'ㅗㅏ',
    ㅙ: 'ㅗㅐ',
    ㅚ: 'ㅗㅣ',
    ㅝ: 'ㅜㅓ',
    ㅞ: 'ㅜㅔ',
    ㅟ: 'ㅜㅣ',
    ㅢ: 'ㅡㅣ',
    ㄳ: 'ㄱㅅ',
    ㄵ: 'ㄴㅈ',
    ㄶ: 'ㄴㅎ',
  },
  ...{ ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ', ㄽ: 'ㄹㅅ', ㄾ: 'ㄹㅌ', ㄿ: 'ㄹㅍ', ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ' },
};

/** The codes that type a letter of Hangul: one, two, or none for a blank. */
function codesOf(letter: string): number[] {
  return Array.from(APART[letter] ?? letter.trim(), (one) => {
    const vowel = VOWELS.indexOf(one);
    return vowel >= 0 ? VOWEL + vowel : CONSONANT + CONSONANTS.indexOf(one);
  });
}

/** Of each letter its codes, two places each; 0 where there is no second, or none at all. */
const table = (letters: string) =>
  Uint8Array.from(Array.from(letters, codesOf).flatMap(([first = 0, second = 0]) => [first, second]));

/** In Unicode's order of a syllable's medial vowels. */
export const MEDIALS = table('ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ');
/** In Unicode's order of a syllable's finals, with none first. */
export const FINALS = table(' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ');
/** U+3131 to U+3163, as keyboards give letters that are in no syllable yet. */
export const SINGLE = table(Array.from({ length: 0x33 }, (_, n) => String.fromCharCode(0x3131 + n)).join(''));

export const isConsonant = (code: number) => code >= CONSONANT && code < VOWEL;
export const isVowel = (code: number) => code >= VOWEL && code < OTHER;
export const isHangul = (code: number) => code >= CONSONANT && code < OTHER;

/** All consonants, and all vowels, for patterns over keys. */
export const CONSONANT_CLASS = '[\\xa1-\\xb3]';
export const VOWEL_CLASS = '[\\xb4-\\xc7]';

/** Whether a syllable that may end at a place does: what follows is not its vowel's second key, and not its final. */
export function isSyllableEnd(keys: string, at: number): boolean {
  const next = keys.charCodeAt(at);
  if (isVowel(next)) return false;
  return !isConsonant(next) || isVowel(keys.charCodeAt(at + 1));
}

/** How many syllables keys have: every one has a consonant before its vowel. */
export function countSyllables(keys: string): number {
  return keys.match(SYLLABLE)?.length ?? 0;
}

const SYLLABLE = new RegExp(`${CONSONANT_CLASS}(?=${VOWEL_CLASS})`, 'g');

/** What stands on the Latin keys where the Korean keyboard (dubeolsik) has these letters. */
const DUBEOLSIK = 'rRseEfaqQtTdwWczxvgkoiOjpuPhynbml';

/** The keys had the keyboard been switched to the other language; undefined where a text is not in one of them alone. */
export function switchKeyboard(text: string, keys: string): string | undefined {
  if (/^[a-z]+$/i.test(text)) {
    const places = Array.from(text, (key) => DUBEOLSIK.indexOf(DUBEOLSIK.includes(key) ? key : key.toLowerCase()));
    return String.fromCharCode(...places.map((place) => CONSONANT + place));
  }
  const codes = Array.from(keys, (key) => key.charCodeAt(0));
  if (codes.length === 0 || !codes.every(isHangul)) return undefined;
  return codes.map((code) => DUBEOLSIK.charAt(code - CONSONANT).toLowerCase()).join('');
}
