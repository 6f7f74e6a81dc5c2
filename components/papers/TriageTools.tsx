import type { ComponentChildren } from 'preact';
import type { Hiding } from '../../data/triage/triage';
import { t } from '../text';

export interface TriageToolsProps {
  /** How many of the papers are new to the reader. */
  unread: number;
  hiding: Hiding;
  /** What is said of the papers, before what can be done with them. */
  children?: ComponentChildren;
  /** All of them have been looked at. */
  onSeeAll(): void;
  onHide(change: Partial<Hiding>): void;
}

/** What sorts out all papers of a time at once: they have been seen, and what is left out of them. */
export function TriageTools({ unread, hiding, children, onSeeAll, onHide }: TriageToolsProps) {
  return (
    <div class="triage">
      {children}
      {unread > 0 && (
        <button type="button" class="link" data-testid="mark-all-seen" onClick={onSeeAll}>
          {t('triage.see_all')}
        </button>
      )}
      <span class="space" />
      {(['saved', 'seen'] as const).map((what) => (
        <button
          type="button"
          key={what}
          class="toggle"
          data-testid={`hide-${what}`}
          aria-pressed={hiding[what]}
          onClick={() => onHide({ [what]: !hiding[what] })}
        >
          {t(`triage.hide_${what}`)}
        </button>
      ))}
    </div>
  );
}
