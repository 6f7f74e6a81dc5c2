import { leadOf, type Row } from '../../data/popup/row';
import { SaveButton } from '../SaveButton';
import { Source } from '../Source';
import { Summary } from '../Summary';
import { t } from '../text';
import { Votes } from '../Votes';

export interface CurrentPaperProps {
  row: Row & { inLibrary: boolean };
  saved: boolean;
  expanded: boolean;
  onSave(row: Row, saved: boolean): void;
  onExpand(id: Row['id'], expanded: boolean): void;
}

/** The paper of the tab that the popup was opened over; also one that no digest has. */
export function CurrentPaper({ row, saved, expanded, onSave, onExpand }: CurrentPaperProps) {
  const { listing } = row;
  const lead = leadOf(row.sections);
  return (
    <section class="current" data-testid="current" data-arxiv-id={row.id} data-item aria-label={t('current.name')}>
      <p class="kicker">{t('current.name')}</p>
      <h2 class="title" lang="en">
        {row.title}
      </h2>
      {lead && (
        <button
          type="button"
          class="lead"
          data-testid="toggle"
          data-focus
          lang={expanded ? undefined : row.language}
          aria-expanded={expanded}
          onClick={() => onExpand(row.id, !expanded)}
        >
          {expanded ? t('row.close') : lead}
        </button>
      )}
      {!row.inLibrary && <p class="lead">{t('current.not_in_digest')}</p>}
      {expanded && (
        <>
          <Summary sections={row.sections} language={row.language} level={3} />
          <p class="credit">
            <Source date={row.from} />
          </p>
        </>
      )}
      <div class="acts">
        <Votes votes={row.votes} />
        {listing?.rank && <span class="rank">{t('listing.rank', [listing.of, listing.rank])}</span>}
        <SaveButton saved={saved} title={row.title} onSave={(on) => onSave(row, on)} />
      </div>
    </section>
  );
}
