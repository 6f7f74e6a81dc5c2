import type { DigestDate, Listing } from '../data/paper';
import { plainDay } from './day-text';
import { t } from './text';

export interface ListingTextProps {
  /** Newest first. */
  listings: readonly Listing[];
  /** The day on which the votes before it were counted, if there are any. */
  countedOn: DigestDate | undefined;
}

/** When a paper's votes were counted, when it was listed, its place on that day, and whether other days had it too. */
export function ListingText({ listings, countedOn }: ListingTextProps) {
  const [newest, ...others] = listings;
  if (!newest) return null;
  const { date, rank, of } = newest;
  const isDated = date === countedOn;
  const place = [
    rank === undefined ? '' : t('listing.rank', [of, rank]),
    others.length === 0 ? '' : t('listing.also', [others.map((other) => plainDay(other.date)).join(', ')]),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <span class="listing">
      {countedOn && `${t('votes.counted_on', [plainDay(countedOn)])} `}
      {!isDated && <time dateTime={date}>{plainDay(date)}</time>}
      {!isDated && place && ' · '}
      {place}
    </span>
  );
}
