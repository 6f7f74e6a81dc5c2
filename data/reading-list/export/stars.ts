import type { Rating } from '../entry';

/** A rating to look at, of five stars: `★★★★☆`; empty without one. */
export function stars(rating: Rating | undefined): string {
  return rating ? '★★★★★☆☆☆☆☆'.slice(5 - rating, 10 - rating) : '';
}
