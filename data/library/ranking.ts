import type { DigestPaper, Listing } from '../paper';

/** The papers by votes, most first; ties, and papers without votes at the end, in their given order. */
export function byVotes<P extends { votes?: number | undefined }>(papers: readonly P[]): P[] {
  return papers.toSorted((a, b) => (b.votes ?? -1) - (a.votes ?? -1));
}

/** Each paper's place in its day, by id: what a card says as "27편 중 1위". */
export function rankDay(date: Listing['date'], papers: readonly DigestPaper[]): Map<DigestPaper['id'], Listing> {
  const of = papers.length;
  return new Map(
    byVotes(papers).map(({ id, votes }, place) => [
      id,
      votes === undefined ? { date, of } : { date, of, votes, rank: place + 1 },
    ]),
  );
}
