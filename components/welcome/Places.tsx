import type { ComponentChild } from 'preact';
import { absUrl } from '../../data/arxiv-url';
import type { Paper } from '../../data/paper';
import { MarkIcon, PuzzleIcon } from '../icons';
import { t } from '../text';

export interface PlacesProps {
  paper: Paper | undefined;
  card: ComponentChild;
  badge: ComponentChild;
}

/** What appears where: arXiv's pages in small, with the real card and the real badge on them. */
export function Places({ paper, card, badge }: PlacesProps) {
  return (
    <section class="places" aria-labelledby="places">
      <h2 id="places">{t('welcome.places')}</h2>
      <figure>
        <figcaption>
          <strong>{t('pages.abs')}</strong> {t('welcome.on_abs')}
        </figcaption>
        <div class="window">
          <div class="toolbar" aria-hidden="true">
            <span class="address">{paper && absUrl(paper.id).replace('https://', '')}</span>
            <PuzzleIcon />
            <MarkIcon />
          </div>
          <div class="arxiv">
            <PaperHead paper={paper} />
            <div class="sample">{card}</div>
            <div class="text" aria-hidden="true" />
          </div>
        </div>
      </figure>
      <figure>
        <figcaption>
          <strong>{t('welcome.lists')}</strong> {t('welcome.on_list')}
        </figcaption>
        <div class="window">
          <div class="arxiv entry">
            <p aria-hidden="true">
              [1] <span class="link-like">arXiv:{paper?.id}</span>
            </p>
            <div class="sample">{badge}</div>
            <PaperHead paper={paper} />
          </div>
        </div>
      </figure>
    </section>
  );
}

/** As arXiv prints it; the card and the badge say the same to those who listen. */
function PaperHead({ paper }: Pick<PlacesProps, 'paper'>) {
  return (
    <div class="head" aria-hidden="true" lang="en">
      <p class="paper-title">{paper?.title}</p>
      <p class="link-like">{paper?.authors.join(', ')}</p>
    </div>
  );
}
