import { absUrl } from '../../data/arxiv-url';
import type { Row } from '../../data/popup/row';
import type { Status } from '../../data/reading-list/entry';
import { Authors } from '../Authors';
import { PaperLinks } from '../PaperLinks';
import { SaveButton } from '../SaveButton';
import { StatusSelect } from '../StatusSelect';
import { t } from '../text';
import { Votes } from '../Votes';
import { FoldedSummary, type FoldedSummaryProps } from './FoldedSummary';

export interface PaperRowProps extends Omit<FoldedSummaryProps, 'children'> {
  /** Of a saved paper. */
  status: Status | undefined;
  onSave(row: Row, saved: boolean): void;
  onStatus(row: Row, status: Status): void;
  onCite(row: Row): void;
}

/** A paper in a list: one glance, and the whole summary on demand. */
export function PaperRow({ row, status, expanded, onSave, onStatus, onCite, onExpand }: PaperRowProps) {
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
          <PaperLinks id={id}>
            {row.citation && (
              <button type="button" class="more-at" data-testid="cite" onClick={() => onCite(row)}>
                {t('cite.do')}
              </button>
            )}
          </PaperLinks>
        </FoldedSummary>
        {/* In the day's list a save must not move the rows; on the reading list every paper has one. */}
        {status && (expanded || !listing) && (
          <StatusSelect status={status} title={title} onStatus={(chosen) => onStatus(row, chosen)} />
        )}
        <Authors authors={authors} />
      </div>
      <div class="side">
        <Votes votes={votes} />
        <SaveButton compact saved={status !== undefined} title={title} onSave={(on) => onSave(row, on)} />
      </div>
    </li>
  );
}

const NEW_TAB = { target: '_blank', rel: 'noopener' } as const;
