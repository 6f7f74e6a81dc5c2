import type { Access } from '../../data/sites/access';
import { t } from '../text';

export interface AccessBarProps {
  access: Access;
  /** Asks the reader; in the turn of the click. */
  onAllow(): void;
}

/** That the browser keeps us from arXiv's pages, and the way back; nothing where all is well. */
export function AccessBar({ access, onAllow }: AccessBarProps) {
  if (access === 'there') return null;
  return (
    <section class="site" data-testid="access" data-state={access} aria-label={t('access.name')}>
      <p role="status">{t(`access.${access}`)}</p>
      {access !== 'given' && (
        <button type="button" class="button" data-testid="allow-arxiv" onClick={onAllow}>
          {t('access.allow')}
        </button>
      )}
    </section>
  );
}
