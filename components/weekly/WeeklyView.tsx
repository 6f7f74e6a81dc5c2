import { leadOf } from '../../data/row';
import type { WeeklyDigest } from '../../data/weekly/read-week';
import { weekAddress } from '../../data/weekly/week-address';
import { dayText, rangeText } from '../dates';
import { MarkIcon } from '../icons';
import { t } from '../text';
import { Votes } from '../Votes';
import { WholePaper } from './WholePaper';

export interface WeeklyViewProps {
  digest: WeeklyDigest;
  onPrint(): void;
}

/** So many papers are there with their whole summary. */
const WHOLE = 10;

/** The papers of a week, to read and to print: the best with their summaries, the others with a line each. */
export function WeeklyView({ digest, onPrint }: WeeklyViewProps) {
  const { week, from, to, days, papers, previous, next } = digest;
  const others = papers.slice(WHOLE);
  return (
    <main>
      <nav class="weeks" aria-label={t('weekly.weeks')}>
        {previous && (
          <a class="button" href={weekAddress(previous)} data-testid="previous-week">
            {t('weekly.previous')}
          </a>
        )}
        {next && (
          <a class="button" href={weekAddress(next)} data-testid="next-week">
            {t('weekly.next')}
          </a>
        )}
        <span class="space" />
        <button type="button" class="button primary" data-testid="print" onClick={onPrint}>
          {t('weekly.print')}
        </button>
      </nav>
      <header>
        <p class="masthead">
          <MarkIcon /> {t('extension.name')} · {t('weekly.name')}
        </p>
        <h1 data-testid="week" data-week={week}>
          {rangeText(from, to, 'long')}
        </h1>
        <p class="facts">
          {t('weekly.facts', [days.length, papers.length])}
          {days.length > 0 && ` · ${days.map(({ date }) => dayText(date, 'of-year')).join(', ')}`}
        </p>
      </header>
      {papers.length === 0 && <p class="none">{t('weekly.none')}</p>}
      {papers.slice(0, WHOLE).map((listed, at) => (
        <WholePaper key={listed.paper.id} {...listed} place={at + 1} />
      ))}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">{t('weekly.others', others.length)}</h2>
          <ol class="others" start={WHOLE + 1}>
            {others.map((listed) => (
              <OtherPaper key={listed.paper.id} {...listed} />
            ))}
          </ol>
        </section>
      )}
    </main>
  );
}

function OtherPaper({ paper, listing }: WeeklyDigest['papers'][number]) {
  return (
    <li data-testid="paper" data-arxiv-id={paper.id}>
      <span class="line">
        <span class="title" lang="en">
          {paper.title}
        </span>{' '}
        <span class="number">arXiv:{paper.id}</span> <Votes votes={listing.votes} />
      </span>
      <span class="lead" lang={paper.language}>
        {leadOf(paper.sections)}
      </span>
    </li>
  );
}
