import { BookmarkIcon, ChevronIcon } from './icons';
import { SaveButton } from './SaveButton';
import { t } from './text';
import { Votes } from './Votes';

export interface BadgeProps {
  votes: number | undefined;
  /** As confirmed by the reading list. */
  saved: boolean;
  open: boolean;
  /** What the paper is called, for the names of the buttons. */
  title: string;
  /** Votes and a mark alone, as in somebody's running text. */
  compact?: boolean;
  onSave(saved: boolean, by: Event): void;
  onToggle(open: boolean): void;
}

/** A paper's votes and whether it is saved, beside what a page says of it; opens and closes the summary. */
export function Badge({ votes, saved, open, title, compact = false, onSave, onToggle }: BadgeProps) {
  return (
    <span class={compact ? 'pill compact' : 'pill'} lang={t('extension.language')}>
      <button
        type="button"
        class="toggle"
        data-testid="toggle"
        aria-expanded={open}
        aria-label={nameOf({ votes, saved, title })}
        title={compact ? undefined : t(open ? 'card.close' : 'card.open')}
        onClick={() => onToggle(!open)}
      >
        <Votes votes={votes} hint={!compact} />
        {(!compact || votes === undefined) && <span class="word">{t('badge.summary')}</span>}
        {saved && (
          <span class="mark-saved">
            <BookmarkIcon filled />
          </span>
        )}
        {!compact && <ChevronIcon up={open} />}
      </button>
      {/* An open summary has a button of its own. */}
      {!compact && !open && <SaveButton compact saved={saved} title={title} onSave={onSave} />}
    </span>
  );
}

function nameOf({ votes, saved, title }: Pick<BadgeProps, 'votes' | 'saved' | 'title'>): string {
  const name = votes === undefined ? t('badge.name', [title]) : t('badge.name_votes', [title, votes]);
  return saved ? `${name}, ${t('save.done')}` : name;
}
