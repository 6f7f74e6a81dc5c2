import { absUrl } from '../../data/arxiv-url';
import type { Status } from '../../data/reading-list/entry';
import type { Row } from '../../data/row';
import { Authors } from '../Authors';
import { dayText } from '../dates';
import { IconButton } from '../IconButton';
import { CloseIcon } from '../icons';
import { Marked } from '../Marked';
import { NEW_TAB } from '../new-tab';
import { SaveButton } from '../SaveButton';
import { StatusSelect } from '../StatusSelect';
import { t } from '../text';
import { Votes } from '../Votes';
import { FoldedSummary, type FoldedSummaryProps } from './FoldedSummary';

/** What can be done with a paper anywhere in the popup, and what then shows it whole. */
export interface SavingHandlers extends Pick<FoldedSummaryProps, 'onExpand' | 'Whole'> {
  onSave(row: Row, saved: boolean): void;
  onStatus(row: Row, status: Status): void;
  onCite(row: Row): void;
}

/** What else can be done with one in a list. */
export interface RowHandlers extends SavingHandlers {
  /** Its page is being opened. */
  onOpen(row: Row): void;
  /** Absent where papers are not sorted out. */
  onDismiss?: ((row: Row, isDismissed: boolean) => void) | undefined;
}

export interface PaperRowProps extends RowHandlers {
  row: Row;
  expanded: boolean;
  /** Of a saved paper. */
  status: Status | undefined;
  /** Whether it is new to the reader. */
  isNew: boolean;
  isDismissed: boolean;
  /** Whether it stands on the reading list, where every paper has a status. */
  isListed: boolean;
}

/** A paper in a list: one glance, and the whole summary on demand. */
export function PaperRow(props: PaperRowProps) {
  const { row, expanded, status, isNew, isDismissed, isListed, Whole, onSave, onStatus, onCite, onExpand, onOpen } =
    props;
  const { id, title, votes, sections, listing } = row;
  return (
    <li class={isDismissed ? 'row dismissed' : 'row'} data-testid="paper" data-arxiv-id={id} data-item>
      {isNew && <span class="new" data-testid="unread" role="img" aria-label={t('triage.new')} />}
      <span class="place">{listing?.rank}</span>
      <div class="what">
        <h2 class="title" lang="en">
          <a
            href={absUrl(id)}
            {...NEW_TAB}
            title={title}
            data-link
            data-focus={sections.length === 0 || undefined}
            onClick={() => onOpen(row)}
            onAuxClick={() => onOpen(row)}
          >
            <Marked text={title} marks={row.found?.title ?? NONE} />
          </a>
        </h2>
        <FoldedSummary {...{ row, expanded, Whole, onExpand, onCite }} />
        {/* In the day's list a save must not move the rows; on the reading list every paper has one. */}
        {status && (expanded || isListed) && (
          <StatusSelect status={status} title={title} onStatus={(chosen) => onStatus(row, chosen)} />
        )}
        <About row={row} />
      </div>
      <div class="side">
        <Votes votes={votes} />
        <SaveButton compact saved={status !== undefined} title={title} onSave={(on) => onSave(row, on)} />
        <DismissButton title={title} isDismissed={isDismissed} onDismiss={props.onDismiss && dismiss(props)} />
      </div>
    </li>
  );
}

const NONE: [] = [];

const dismiss =
  ({ row, onDismiss }: PaperRowProps) =>
  (isDismissed: boolean) =>
    onDismiss?.(row, isDismissed);

/** When it was listed, where a search found it among days, its language where that is not Korean, and who wrote it. */
function About({ row: { found, from, language, sections, authors } }: Pick<PaperRowProps, 'row'>) {
  const isEnglish = language === 'en' && sections.length > 0;
  if (!isEnglish && !(found && from)) return <Authors authors={authors} />;
  return (
    <div class="about">
      {found && from && <time dateTime={from}>{dayText(from)}</time>}
      {isEnglish && <span class="language">{t('row.english')}</span>}
      <Authors authors={authors} />
    </div>
  );
}

interface DismissButtonProps {
  title: string;
  isDismissed: boolean;
  onDismiss: ((isDismissed: boolean) => void) | undefined;
}

function DismissButton({ title, isDismissed, onDismiss }: DismissButtonProps) {
  if (!onDismiss) return null;
  return (
    <IconButton
      class="icon dismiss"
      icon={<CloseIcon />}
      name={t('triage.dismiss_name', [title])}
      title={t(isDismissed ? 'triage.undismiss' : 'triage.dismiss')}
      data-testid="dismiss"
      aria-pressed={isDismissed}
      onClick={() => onDismiss(!isDismissed)}
    />
  );
}
