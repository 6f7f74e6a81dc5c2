import { t } from './text';

interface LeftOutProps {
  /** How many papers the reader's choice hides, and how many were said to be of no interest. */
  hidden: number;
  dismissed: number;
  showsDismissed: boolean;
  onShowHidden(): void;
  onShowDismissed(shows: boolean): void;
}

/** What stands in no list after its last paper, with the way to see it; nothing where nothing is left out. */
export function LeftOut({ hidden, dismissed, showsDismissed, onShowHidden, onShowDismissed }: LeftOutProps) {
  if (hidden + dismissed === 0) return null;
  return (
    <p class="left-out">
      {hidden > 0 && (
        <button type="button" class="link" onClick={onShowHidden}>
          {t('triage.show_hidden', hidden)}
        </button>
      )}
      {dismissed > 0 && (
        <button
          type="button"
          class="link"
          data-testid="show-dismissed"
          aria-pressed={showsDismissed}
          onClick={() => onShowDismissed(!showsDismissed)}
        >
          {showsDismissed ? t('triage.hide_dismissed') : t('triage.show_dismissed', dismissed)}
        </button>
      )}
    </p>
  );
}
