import { absUrl, huggingFaceUrl, pdfUrl } from '../../data/arxiv-url';
import { leadOf, type Row } from '../../data/popup/row';
import { SaveButton } from '../SaveButton';
import { Source } from '../Source';
import { Summary } from '../Summary';
import { t } from '../text';
import { Votes } from '../Votes';
import { Authors } from './Authors';

export interface PaperRowProps {
  row: Row;
  saved: boolean;
  expanded: boolean;
  onSave(row: Row, saved: boolean): void;
  onExpand(id: Row['id'], expanded: boolean): void;
}

/** A paper in a list: one glance, and the whole summary on demand. */
export function PaperRow({ row, saved, expanded, onSave, onExpand }: PaperRowProps) {
  const { id, title, authors, votes, sections, language, listing } = row;
  const lead = leadOf(sections);
  return (
    <li class="row" data-testid="paper" data-arxiv-id={id} data-item>
      <span class="place">{listing?.rank}</span>
      <div class="what">
        <h2 class="title" lang="en">
          <a
            href={absUrl(id)}
            target="_blank"
            rel="noopener"
            title={title}
            data-link
            {...(lead ? {} : { 'data-focus': true })}
          >
            {title}
          </a>
        </h2>
        {lead && (
          <button
            type="button"
            class="lead"
            data-testid="toggle"
            data-focus
            lang={expanded ? undefined : language}
            aria-expanded={expanded}
            onClick={() => onExpand(id, !expanded)}
          >
            {expanded ? t('row.close') : lead}
          </button>
        )}
        {expanded && (
          <>
            <Summary sections={sections} language={language} level={3} />
            <p class="links">
              <a class="more-at" href={absUrl(id)} target="_blank" rel="noopener">
                arXiv
              </a>
              <a class="more-at" href={pdfUrl(id)} target="_blank" rel="noopener">
                PDF
              </a>
              <a class="more-at" href={huggingFaceUrl(id)} target="_blank" rel="noopener">
                Hugging Face
              </a>
            </p>
            <p class="credit">
              <Source date={row.from} />
            </p>
          </>
        )}
        <Authors authors={authors} />
      </div>
      <div class="side">
        <Votes votes={votes} />
        <SaveButton compact saved={saved} title={title} onSave={(on) => onSave(row, on)} />
      </div>
    </li>
  );
}
