import type { ComponentChildren } from 'preact';
import { t } from './text';

export interface MessageProps {
  title: string;
  help?: string | undefined;
  /** Offers to try again. */
  onRetry?: (() => void) | undefined;
  /** Offers something else to do about it. */
  act?: { text: string; onAct(): void } | undefined;
  /** More to say, below. */
  children?: ComponentChildren;
}

/** What stands in place of a list that is empty or could not be read, and what to do about it; `AnswerLine` reads it out. */
export function Message({ title, help, onRetry, act, children }: MessageProps) {
  return (
    <div class="message">
      <p class="message-title">{title}</p>
      {help && <p>{help}</p>}
      {children}
      {onRetry && (
        <button type="button" class="button" onClick={onRetry}>
          {t('failure.retry')}
        </button>
      )}
      {act && (
        <button type="button" class="button" onClick={act.onAct}>
          {act.text}
        </button>
      )}
    </div>
  );
}
