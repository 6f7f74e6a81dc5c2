import { useRef } from 'preact/hooks';
import type { Access } from '../../data/sites/access';
import { useFocusPart } from '../focus-part';
import { t } from '../text';

export interface AccessStepProps {
  access: Exclude<Access, 'there'>;
  /** Asks the reader; in the turn of the click. */
  onAllow(): void;
}

/** arXiv's pages are not open to us: what that means, and the way to open them. */
export function AccessStep({ access, onAllow }: AccessStepProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed goes once it has done its work.
  useFocusPart(heading, access);
  return (
    <section class="part" data-testid="access" data-state={access} aria-labelledby="access">
      <h3 id="access" ref={heading} tabIndex={-1}>
        {t('access.name')}
      </h3>
      <p role="status">{access === 'given' ? t('access.given') : t('access.missing')}</p>
      {access !== 'given' && (
        <>
          <p>{t('access.without')}</p>
          {access === 'declined' && <p role="alert">{t('access.declined')}</p>}
          <p class="acts">
            <button type="button" class="button primary" data-testid="allow-arxiv" onClick={onAllow}>
              {t('access.allow')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
