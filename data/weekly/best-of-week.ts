import { byVotes } from '../library/ranking';
import type { ListedPaper } from '../library/read-day';

/** Each paper once, as the day lists it on which it had the most votes; most votes first. */
export function bestOfWeek(listed: readonly ListedPaper[]): ListedPaper[] {
  const best = new Map<string, ListedPaper & { votes: number | undefined }>();
  for (const { paper, listing } of byVotes(listed.map((one) => ({ ...one, votes: one.listing.votes })))) {
    if (!best.has(paper.id)) best.set(paper.id, { paper, listing, votes: listing.votes });
  }
  return [...best.values()].map(({ paper, listing }) => ({ paper, listing }));
}
