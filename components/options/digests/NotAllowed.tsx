import { t } from '../../text';

export interface NotAllowedProps {
  /** What the test ids begin with. */
  name: 'updates' | 'idle';
  text: string;
  /** Asks the reader; in the turn of the click. */
  onAllow(): void;
}

/** That the browser does not allow what was chosen, here or where a backup was made; what that means, and the way to allow it. */
export function NotAllowed({ name, text, onAllow }: NotAllowedProps) {
  return (
    <div class="notice damage" data-testid={`${name}-revoked`}>
      <p>{text}</p>
      <button type="button" class="button" data-testid={`${name}-allow`} onClick={onAllow}>
        {t('digests.allow')}
      </button>
    </div>
  );
}
