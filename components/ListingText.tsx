import type { Listing } from '../data/paper';
import { t } from './text';

export interface ListingTextProps {
  /** Newest first. */
  listings: readonly Listing[];
  /** The day is said with the votes already. */
  dated: boolean;
}

/** When a paper was listed, its place on that day, and whether other days had it too. */
export function ListingText({ listings, dated }: ListingTextProps) {
  const [newest, ...others] = listings;
  if (!newest) return null;
  const { date, rank, of } = newest;
  const place = [
    rank === undefined ? '' : t('listing.rank', [of, rank]),
    others.length === 0 ? '' : t('listing.also', [others.map((other) => other.date).join(', ')]),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <span class="listing">
      {!dated && <time dateTime={date}>{date}</time>}
      {!dated && place && ' · '}
      {place}
    </span>
  );
}
