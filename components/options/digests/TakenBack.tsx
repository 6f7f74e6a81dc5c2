import { t } from '../../text';

export interface TakenBackProps {
  /** What the test ids begin with. */
  name: 'updates' | 'idle';
  text: string;
  /** Asks the reader; in the turn of the click. */
  onAllow(): void;
}

/** That the browser has taken a permission back, what that means, and the way to give it again. */
export function TakenBack({ name, text, onAllow }: TakenBackProps) {
  return (
    <div class="notice damage" data-testid={`${name}-revoked`}>
      <p>{text}</p>
      <button type="button" class="button" data-testid={`${name}-allow`} onClick={onAllow}>
        {t('digests.allow_again')}
      </button>
    </div>
  );
}
