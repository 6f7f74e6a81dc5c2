import { absUrl } from '../../data/arxiv-url';
import type { WeeklyDigest } from '../../data/weekly/read-week';
import { dayText } from '../dates';
import { Source } from '../Source';
import { Summary } from '../Summary';
import { t } from '../text';
import { Votes } from '../Votes';

export type WholePaperProps = WeeklyDigest['papers'][number] & {
  /** 1 is the first of the week. */
  place: number;
};

/** A paper with its whole summary; its address is written out, since paper has no links. */
export function WholePaper({ paper, listing, place }: WholePaperProps) {
  const address = absUrl(paper.id);
  return (
    <article data-testid="paper" data-arxiv-id={paper.id}>
      <h2>
        <span class="place">{place}</span>
        <span lang="en">{paper.title}</span>
      </h2>
      <p class="facts">
        <Votes votes={listing.votes} />
        {listing.votes !== undefined && (
          <span class="counted-on" data-testid="counted-on">
            {' '}
            {t('votes.counted_on', [dayText(listing.votedOn ?? listing.date)])}
          </span>
        )}
        <span lang="en">{paper.authors.join(', ')}</span>
      </p>
      <Summary sections={paper.sections} language={paper.language} level={3} />
      <p class="credit">
        <a href={address} target="_blank" rel="noreferrer">
          {address.replace('https://', '')}
        </a>
        <Source source={paper.source} date={paper.listings[0]?.date} />
      </p>
    </article>
  );
}
