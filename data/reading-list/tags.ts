import type { Stamped } from './entry';

/** The colours a tag can have; each theme has its own shade of them. */
export const TAG_COLORS = ['gray', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple'] as const;
export type TagColor = (typeof TAG_COLORS)[number];

/** The colours that were chosen, by tag; a tag without one is gray. */
export type TagColors = Record<string, Stamped<TagColor>>;

export const LONGEST_TAG = 60;
/** More on one paper than anybody reads; the rest of a hostile file goes. */
export const MOST_TAGS = 100;

/** A tag as it is kept: composed, without control characters, commas and needless blanks; undefined if nothing is left. */
export function cleanTag(text: string): string | undefined {
  const tag = text
    .normalize('NFC')
    .replace(/[\p{C},]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return Array.from(tag).slice(0, LONGEST_TAG).join('').trim() || undefined;
}

/** Tags as they are kept: clean, without doubles, in their order, and not more than a paper can have. */
export function cleanTags(tags: Iterable<string>): string[] {
  const kept = new Set<string>();
  for (const text of tags) {
    if (kept.size === MOST_TAGS) break;
    const tag = cleanTag(text);
    if (tag) kept.add(tag);
  }
  return [...kept];
}
