import type { Entry } from '../entry';

/** The publisher's DOI, without `https://doi.org/`; undefined while a paper is on arXiv alone. */
export function publishersDoi({ citation }: Entry): string | undefined {
  // arXiv's field may name several, parted by blanks (https://info.arxiv.org/help/jref.html): the first stands for all.
  const [doi = ''] = (citation?.value.doi ?? '').trim().split(/\s+/);
  // No DOI that is registered has these; as they are, they would end a BibTeX field early.
  return doi.replace(/[\p{Cc}{}\\]/gu, encodeURIComponent) || undefined;
}

/** Where the publisher's DOI leads; undefined while a paper is on arXiv alone. */
export function doiUrl(entry: Entry): string | undefined {
  const doi = publishersDoi(entry)?.toWellFormed();
  return doi && `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`;
}

/** The DOI to find a paper by: the publisher's, else arXiv's own, https://info.arxiv.org/help/doi.html */
export function doiOf(entry: Entry): string {
  return publishersDoi(entry) ?? `10.48550/arXiv.${entry.id}`;
}
