import type { DigestPaper, Listing, Paper } from '../paper';

/** The papers by votes, most first; ties, and papers without votes at the end, in their given order. */
export function byVotes<P extends { votes?: number | undefined }>(papers: readonly P[]): P[] {
  return papers.toSorted((a, b) => (b.votes ?? -1) - (a.votes ?? -1));
}

/** A paper's votes on a day, and when they were counted if not on that day. */
export type Counted = Pick<DigestPaper, 'id'> & Pick<Listing, 'votes' | 'votedOn'>;

/** Each paper's place in its day, by id: what a card says as "27편 중 1위". */
export function rankDay(date: Listing['date'], papers: readonly Counted[]): Map<DigestPaper['id'], Listing> {
  const of = papers.length;
  return new Map(
    byVotes(papers).map(({ id, votes, votedOn }, place) => [
      id,
      votes === undefined ? { date, of } : { date, of, votes, rank: place + 1, ...(votedOn ? { votedOn } : {}) },
    ]),
  );
}

/** What a day lists of a paper; undefined where it does not list it. */
export function listingOn(paper: Pick<Paper, 'listings'> | undefined, date: Listing['date']): Listing | undefined {
  // A record that a page reads may be torn.
  return paper?.listings.find((listing) => listing?.date === date);
}

/** All votes of a day together; undefined where no paper has any. */
export function sumVotes(papers: readonly Pick<Counted, 'votes'>[]): number | undefined {
  const all = papers.flatMap(({ votes }) => votes ?? []);
  return all.length > 0 ? all.reduce((sum, votes) => sum + votes) : undefined;
}
