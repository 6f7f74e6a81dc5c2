import type { Row } from '../../data/popup/row';
import { SaveButton } from '../SaveButton';
import { t } from '../text';
import { Votes } from '../Votes';
import { FoldedSummary } from './FoldedSummary';
import type { PaperRowProps } from './PaperRow';

export interface CurrentPaperProps extends Omit<PaperRowProps, 'row'> {
  row: Row & { inLibrary: boolean };
}

/** The paper of the tab that the popup was opened over; also one that no digest has. */
export function CurrentPaper({ row, saved, expanded, onSave, onExpand }: CurrentPaperProps) {
  const { listing } = row;
  return (
    <section class="current" data-testid="current" data-arxiv-id={row.id} data-item aria-label={t('current.name')}>
      <p class="kicker">{t('current.name')}</p>
      <h2 class="title" lang="en">
        {row.title}
      </h2>
      <FoldedSummary row={row} expanded={expanded} onExpand={onExpand} />
      {!row.inLibrary && <p class="lead">{t('current.not_in_digest')}</p>}
      <div class="acts">
        <Votes votes={row.votes} />
        {listing?.rank && <span class="rank">{t('listing.rank', [listing.of, listing.rank])}</span>}
        <SaveButton saved={saved} title={row.title} onSave={(on) => onSave(row, on)} />
      </div>
    </section>
  );
}
