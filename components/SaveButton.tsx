import { IconButton } from './IconButton';
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
  const icon = <BookmarkIcon filled={saved} />;
  const act = {
    'data-testid': 'save',
    'aria-pressed': saved,
    onClick: (event: Event) => onSave(!saved, event),
  };
  if (compact) return <IconButton {...act} icon={icon} name={t('save.name', [title])} title={text} class="icon save" />;
  return (
    <button type="button" class="button save" {...act}>
      {icon}
      {text}
    </button>
  );
}
