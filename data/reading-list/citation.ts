import type { Citation } from './entry';

const MOST_AUTHORS = 5000;
const LONGEST = 2000;
const CATEGORY = /^[a-z-]{2,20}(\.[A-Za-z-]{2,20})?$/;

/** A citation from outside, cut to what a paper can have; undefined without a title. */
export function parseCitation(value: unknown): Citation | undefined {
  const { title, authors, date, doi, category } = (value ?? {}) as Record<string, unknown>;
  if (typeof title !== 'string' || title.trim() === '') return undefined;
  return {
    title: title.slice(0, LONGEST),
    authors: (Array.isArray(authors) ? authors : [])
      .filter((author) => typeof author === 'string')
      .slice(0, MOST_AUTHORS)
      .map((author) => author.slice(0, LONGEST)),
    ...(typeof date === 'string' && /^\d{4}\/\d\d\/\d\d$/.test(date) && { date }),
    ...(typeof doi === 'string' && doi.startsWith('10.') && { doi: doi.slice(0, LONGEST) }),
    ...(typeof category === 'string' && CATEGORY.test(category) && { category }),
  };
}
