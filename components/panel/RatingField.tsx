import type { Rating } from '../../data/reading-list/entry';
import { t } from '../text';

const STARS = [1, 2, 3, 4, 5] as const;

export interface RatingFieldProps {
  /** 0 where there is none. */
  rating: Rating;
  onRating(rating: Rating): void;
}

/** One to five stars; the one that is set takes the rating back. */
export function RatingField({ rating, onRating }: RatingFieldProps) {
  return (
    <fieldset class="field rating">
      <legend class="field-name">{t('rating.name')}</legend>
      {STARS.map((star) => (
        <button
          key={star}
          type="button"
          class="star"
          data-testid={`star-${star}`}
          aria-pressed={star === rating}
          aria-label={t('rating.stars', [star])}
          title={star === rating ? t('rating.take_back') : t('rating.stars', [star])}
          onClick={() => onRating(star === rating ? 0 : star)}
        >
          <span aria-hidden="true">{star <= rating ? '★' : '☆'}</span>
        </button>
      ))}
    </fieldset>
  );
}
