import { t } from '../text';

export interface ProgressBarProps {
  text: string;
  done: number;
  /** 0 while it is not known how much there is. */
  total: number;
  /** Absent where it is too late to stop. */
  onCancel?: (() => void) | undefined;
  /** The test id of the button that stops it. */
  cancelId?: string;
}

/** How far something long has come, and the way to stop it. Who shows it reads the text out. */
export function ProgressBar({ text, done, total, onCancel, cancelId = 'cancel' }: ProgressBarProps) {
  // A bar without a value says that something is under way.
  const known = total > 0 ? { value: done, max: total } : {};
  return (
    <div class="progress" data-testid="progress">
      <label>
        {text}
        <progress {...known} />
      </label>
      {onCancel && (
        <button type="button" class="button" data-testid={cancelId} onClick={onCancel}>
          {t('import.cancel')}
        </button>
      )}
    </div>
  );
}
