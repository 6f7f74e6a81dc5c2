import { absUrl, huggingFaceUrl } from '../data/arxiv-url';
import type { Paper } from '../data/paper';
import type { Status } from '../data/reading-list/entry';
import { IconButton } from './IconButton';
import { ChevronIcon, MarkIcon } from './icons';
import { ListingText } from './ListingText';
import { PartialSummary } from './PartialSummary';
import { SaveButton } from './SaveButton';
import { Source } from './Source';
import { StatusSelect } from './StatusSelect';
import { t } from './text';
import { Votes } from './Votes';

export interface CardProps {
  paper: Paper;
  saved: boolean;
  /** Of a saved paper: what is to become of it. */
  status?: Status | undefined;
  open: boolean;
  /** Labels, in lower case, of the sections that stand behind a press. */
  folded?: readonly string[] | undefined;
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
  const { paper, saved, status, open, folded = [], size = 100, titled = false, notice, copied } = props;
  const { onSave, onStatus, onToggle, onCite } = props;
  const listing = paper.listings[0];
  const countedOn = paper.votes === undefined ? undefined : (listing?.votedOn ?? listing?.date);
  return (
    <section class="card" style={{ zoom: `${size}%` }} lang={t('extension.language')} aria-label={t('card.name')}>
      <header>
        <MarkIcon />
        <h2>{t('extension.name')}</h2>
        <Votes votes={paper.votes} />
        <ListingText listings={paper.listings} countedOn={countedOn} />
        {saved && status && <StatusSelect status={status} title={paper.title} onStatus={onStatus} />}
        <SaveButton saved={saved} title={paper.title} onSave={onSave} />
        <IconButton
          icon={<ChevronIcon up={open} />}
          name={t(open ? 'card.close' : 'card.open')}
          data-testid="toggle"
          aria-expanded={open}
          onClick={(event) => onToggle(!open, event)}
        />
      </header>
      <p class="notice" role="status">
        {notice}
      </p>
      {open && (
        <>
          {titled && (
            <p class="title" lang="en">
              <a href={absUrl(paper.id)} target="_blank" rel="noreferrer">
                {paper.title}
              </a>
            </p>
          )}
          <PartialSummary sections={paper.sections} language={paper.language} folded={folded} level={3} />
          <div class="foot">
            <Source source={paper.source} date={listing?.date} />
            <span class="ways">
              <span role="status">{copied}</span>
              {onCite && (
                <button type="button" class="more-at" data-testid="cite" onClick={onCite}>
                  {t('cite.do')}
                </button>
              )}
              <a class="more-at" href={huggingFaceUrl(paper.id)} target="_blank" rel="noreferrer">
                {t('card.huggingface')}
              </a>
            </span>
          </div>
        </>
      )}
    </section>
  );
}
