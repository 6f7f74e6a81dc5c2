import type { ComponentChild } from 'preact';
import type { CardPlace } from '../../../data/settings/settings';
import { t } from '../../text';

export interface CardSampleProps {
  place: CardPlace;
  card: ComponentChild;
}

/** How the card stands on an abstract page as it is chosen now; the abstract is drawn. */
export function CardSample({ place, card }: CardSampleProps) {
  return (
    <figure class="card-sample" data-testid="card-sample" data-place={place}>
      <figcaption class="field-name">{t('appearance.sample')}</figcaption>
      <div class="arxiv">
        {card}
        <div class="abstract" aria-hidden="true" />
      </div>
    </figure>
  );
}
