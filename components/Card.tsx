import { absUrl, huggingFaceUrl } from '../data/arxiv-url';
import type { Paper } from '../data/paper';
import { ChevronIcon, MarkIcon } from './icons';
import { SaveButton } from './SaveButton';
import { Source } from './Source';
import { Summary } from './Summary';
import { t } from './text';
import { Votes } from './Votes';

export interface CardProps {
  paper: Paper;
  saved: boolean;
  open: boolean;
  /** Names the paper, where the page around the card need not. */
  titled?: boolean;
  /** Something the reader must know, such as a failed save; stays until the next act. */
  notice?: string | undefined;
  onSave(saved: boolean): void;
  onToggle(open: boolean): void;
}

/** The Korean summary of a paper, where a page shows the paper. */
export function Card({ paper, saved, open, titled = false, notice, onSave, onToggle }: CardProps) {
  const listing = paper.listings[0];
  return (
    <section class="card" lang={t('extension.language')} aria-label={t('card.name')}>
      <header>
        <MarkIcon />
        <h2>{t('extension.name')}</h2>
        <Votes votes={paper.votes} />
        {listing && (
          <span class="listing">
            <time dateTime={listing.date}>{listing.date}</time>
            {listing.rank && <span class="rank"> · {t('listing.rank', [listing.of, listing.rank])}</span>}
          </span>
        )}
        <SaveButton saved={saved} title={paper.title} onSave={onSave} />
        <button
          type="button"
          class="icon"
          data-testid="toggle"
          aria-expanded={open}
          aria-label={t(open ? 'card.close' : 'card.open')}
          title={t(open ? 'card.close' : 'card.open')}
          onClick={() => onToggle(!open)}
        >
          <ChevronIcon up={open} />
        </button>
      </header>
      <p class="notice" role="status">
        {notice}
      </p>
      {open && (
        <>
          {titled && (
            <p class="title" lang="en">
              <a href={absUrl(paper.id)} target="_blank" rel="noopener noreferrer">
                {paper.title}
              </a>
            </p>
          )}
          <Summary sections={paper.sections} language={paper.language} level={3} />
          <div class="foot">
            <Source date={listing?.date} />
            <a class="more-at" href={huggingFaceUrl(paper.id)} target="_blank" rel="noopener noreferrer">
              {t('card.huggingface')}
            </a>
          </div>
        </>
      )}
    </section>
  );
}
