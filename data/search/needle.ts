import { CONSONANT_CLASS, isConsonant, VOWEL_CLASS } from './keys';

/** What is looked for in keys, in one of the forms that a term can take. */
export interface Needle {
  keys: string;
  /** How much finding it counts, up to 1. */
  weight: number;
  /** It may go on: its last syllable, or its last word, need not be complete. */
  open: boolean;
  /** Only a whole word will do, as with an abbreviation. */
  whole?: true;
  /** Consonants that stand for the syllables they begin (초성). */
  initials?: RegExp;
  /** A text may have it as several words. */
  apart?: true;
  /** With one key too many, missing, wrong or swapped. */
  typo?: true;
}

/** Whether keys are consonants alone, two at least: 초성. */
export function areInitials(keys: string): boolean {
  return keys.length >= 2 && [...keys].every((key) => isConsonant(key.charCodeAt(0)));
}

/** Finds syllables that begin with the consonants, one after the other. A final is a consonant before no vowel. */
export function initialsPattern(keys: string): RegExp {
  const rest = `${VOWEL_CLASS}+(?:${CONSONANT_CLASS}(?!${VOWEL_CLASS}))*`;
  return new RegExp([...keys].map((key) => key + rest).join(''), 'g');
}
