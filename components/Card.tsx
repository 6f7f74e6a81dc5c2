import type { ComponentChild } from 'preact';
import { absUrl, huggingFaceUrl } from '../data/arxiv-url';
import type { Paper } from '../data/paper';
import type { Status } from '../data/reading-list/entry';
import { ChevronIcon, MarkIcon } from './icons';
import { ListingText } from './ListingText';
import { SaveButton } from './SaveButton';
import { Source } from './Source';
import { StatusSelect } from './StatusSelect';
import { Summary } from './Summary';
import { t } from './text';
import { Votes } from './Votes';

export interface CardProps {
  paper: Paper;
  saved: boolean;
  /** Of a saved paper: what is to become of it. */
  status?: Status | undefined;
  open: boolean;
  /** Shows the summary where not all of it is to be seen at once. */
  summary?: ComponentChild;
  /** Of the whole card, in per cent. */
  size?: number | undefined;
  /** Names the paper, where the page around the card need not. */
  titled?: boolean;
  /** Something the reader must know, such as a failed save; stays until the next act. */
  notice?: string | undefined;
  /** What came of copying the citation; stands beside the button, where nothing moves for it. */
  copied?: string | undefined;
  onSave(saved: boolean, by: Event): void;
  onStatus(status: Status, by: Event): void;
  onToggle(open: boolean, by: Event): void;
  /** Copies the paper's citation; absent where nobody knows it. */
  onCite?: (() => void) | undefined;
}

/** The summary of a paper, where a page shows the paper. */
export function Card(props: CardProps) {
  const { paper, saved, status, open, summary, size = 100, titled = false, notice, copied } = props;
  const { onSave, onStatus, onToggle, onCite } = props;
  const listing = paper.listings[0];
  const countedOn = listing?.votedOn ?? listing?.date;
  return (
    <section class="card" style={{ zoom: `${size}%` }} lang={t('extension.language')} aria-label={t('card.name')}>
      <header>
        <MarkIcon />
        <h2>{t('extension.name')}</h2>
        <Votes votes={paper.votes} countedOn={countedOn} />
        <ListingText listings={paper.listings} dated={paper.votes !== undefined && countedOn === listing?.date} />
        {saved && status && <StatusSelect status={status} title={paper.title} onStatus={onStatus} />}
        <SaveButton saved={saved} title={paper.title} onSave={onSave} />
        <button
          type="button"
          class="icon"
          data-testid="toggle"
          aria-expanded={open}
          aria-label={t(open ? 'card.close' : 'card.open')}
          title={t(open ? 'card.close' : 'card.open')}
          onClick={(event) => onToggle(!open, event)}
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
          {summary ?? <Summary sections={paper.sections} language={paper.language} level={3} />}
          <div class="foot">
            <Source source={paper.source} date={listing?.date} />
            <span class="ways">
              <span role="status">{copied}</span>
              {onCite && (
                <button type="button" class="more-at" data-testid="cite" onClick={onCite}>
                  {t('cite.do')}
                </button>
              )}
              <a class="more-at" href={huggingFaceUrl(paper.id)} target="_blank" rel="noopener noreferrer">
                {t('card.huggingface')}
              </a>
            </span>
          </div>
        </>
      )}
    </section>
  );
}
