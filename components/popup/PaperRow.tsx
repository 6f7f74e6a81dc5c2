import { absUrl, huggingFaceUrl, pdfUrl } from '../../data/arxiv-url';
import type { Row } from '../../data/popup/row';
import { SaveButton } from '../SaveButton';
import { Votes } from '../Votes';
import { Authors } from './Authors';
import { FoldedSummary, type FoldedSummaryProps } from './FoldedSummary';

export interface PaperRowProps extends Omit<FoldedSummaryProps, 'children'> {
  saved: boolean;
  onSave(row: Row, saved: boolean): void;
}

/** A paper in a list: one glance, and the whole summary on demand. */
export function PaperRow({ row, saved, expanded, onSave, onExpand }: PaperRowProps) {
  const { id, title, authors, votes, sections, listing } = row;
  return (
    <li class="row" data-testid="paper" data-arxiv-id={id} data-item>
      <span class="place">{listing?.rank}</span>
      <div class="what">
        <h2 class="title" lang="en">
          <a href={absUrl(id)} {...NEW_TAB} title={title} data-link data-focus={sections.length === 0 || undefined}>
            {title}
          </a>
        </h2>
        <FoldedSummary row={row} expanded={expanded} onExpand={onExpand}>
          <p class="links">
            <a class="more-at" href={absUrl(id)} {...NEW_TAB}>
              arXiv
            </a>
            <a class="more-at" href={pdfUrl(id)} {...NEW_TAB}>
              PDF
            </a>
            <a class="more-at" href={huggingFaceUrl(id)} {...NEW_TAB}>
              Hugging Face
            </a>
          </p>
        </FoldedSummary>
        <Authors authors={authors} />
      </div>
      <div class="side">
        <Votes votes={votes} />
        <SaveButton compact saved={saved} title={title} onSave={(on) => onSave(row, on)} />
      </div>
    </li>
  );
}

const NEW_TAB = { target: '_blank', rel: 'noopener' } as const;
