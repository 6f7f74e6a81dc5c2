import { oneLine } from '../../one-line';
import type { Entry } from '../entry';

/** An author's name; a collaboration, or a person with one name, has no `given`. */
export interface AuthorName {
  family: string;
  given?: string;
}

/**
 * The authors in arXiv's order, as its metadata write them ("Family, Given"); none without a citation, as the digest
 * shuffles them.
 */
export function citedAuthors(entry: Entry): AuthorName[] {
  const authors = entry.citation?.value.authors ?? [];
  return authors.map(splitName).filter(({ family }) => family !== '');
}

/** The name as it is read, given name first. */
export function givenNameFirst({ family, given }: AuthorName): string {
  return given ? `${given} ${family}` : family;
}

function splitName(author: string): AuthorName {
  const [family = '', ...rest] = author.split(',').map(oneLine);
  const given = rest.filter(Boolean).join(', ');
  if (!given) return { family };
  return family ? { family, given } : { family: given };
}
