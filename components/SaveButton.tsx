import { BookmarkIcon } from './icons';
import { t } from './text';

export interface SaveButtonProps {
  /** As confirmed by the reading list. */
  saved: boolean;
  /** An icon alone, for rows. */
  compact?: boolean;
  /** What is saved, for the name of a compact button. */
  title: string;
  /** `by` is the event that asked for it. */
  onSave(saved: boolean, by: Event): void;
}

export function SaveButton({ saved, compact = false, title, onSave }: SaveButtonProps) {
  const text = t(saved ? 'save.done' : 'save.do');
  return (
    <button
      type="button"
      class={compact ? 'icon save' : 'button save'}
      data-testid="save"
      aria-pressed={saved}
      aria-label={compact ? t('save.name', [title]) : undefined}
      title={compact ? text : undefined}
      onClick={(event) => onSave(!saved, event)}
    >
      <BookmarkIcon filled={saved} />
      {!compact && text}
    </button>
  );
}
