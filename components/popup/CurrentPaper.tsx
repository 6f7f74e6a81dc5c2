import type { Row } from '../../data/row';
import { FoldedSummary } from '../papers/FoldedSummary';
import type { PaperRowProps, SavingHandlers } from '../papers/PaperRow';
import { SaveButton } from '../SaveButton';
import { StatusSelect } from '../StatusSelect';
import { t } from '../text';
import { Votes } from '../Votes';

export interface CurrentPaperProps extends Pick<PaperRowProps, 'status' | 'expanded' | keyof SavingHandlers> {
  row: Row & { inLibrary: boolean };
}

/** The paper of the tab that the popup was opened over; also one that no digest has. */
export function CurrentPaper({ row, status, expanded, Whole, onSave, onStatus, onCite, onExpand }: CurrentPaperProps) {
  const { listing } = row;
  return (
    <section class="current" data-testid="current" data-arxiv-id={row.id} data-item aria-label={t('current.name')}>
      <div class="acts">
        <p class="kicker">{t('current.name')}</p>
        <span class="space" />
        {row.citation && (
          <button type="button" class="more-at" data-testid="cite" onClick={() => onCite(row)}>
            {t('cite.do')}
          </button>
        )}
      </div>
      <h2 class="title" lang="en">
        {row.title}
      </h2>
      <FoldedSummary {...{ row, expanded, Whole, onExpand }} />
      {!row.inLibrary && <p class="lead">{t('current.not_in_digest')}</p>}
      <div class="acts">
        <Votes votes={row.votes} />
        {listing?.rank && <span class="rank">{t('listing.rank', [listing.of, listing.rank])}</span>}
        <span class="space" />
        {status && <StatusSelect status={status} title={row.title} onStatus={(chosen) => onStatus(row, chosen)} />}
        <SaveButton saved={status !== undefined} title={row.title} onSave={(on) => onSave(row, on)} />
      </div>
    </section>
  );
}
