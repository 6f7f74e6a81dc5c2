import { useRef } from 'preact/hooks';
import type { Access } from '../../data/sites/access';
import { useFocusPart } from '../focus-part';
import { t } from '../text';

export interface AccessBarProps {
  access: Access;
  /** Asks the reader; in the turn of the click. */
  onAllow?: (() => void) | undefined;
}

/** That the browser keeps us from arXiv's pages, and the way back; empty where all is well, so that what comes is read out. */
export function AccessBar({ access, onAllow }: AccessBarProps) {
  const said = useRef<HTMLParagraphElement>(null);
  useFocusPart(said, access);
  const isThere = access === 'there';
  return (
    <section
      class={isThere ? undefined : 'site'}
      data-testid={isThere ? undefined : 'access'}
      data-state={access}
      aria-label={isThere ? undefined : t('access.name')}
    >
      <p role="status" ref={access === 'given' ? said : null} tabIndex={-1}>
        {!isThere && t(`access.${access}`)}
      </p>
      {!isThere && access !== 'given' && (
        <button type="button" class="button" data-testid="allow-arxiv" onClick={onAllow}>
          {t('access.allow')}
        </button>
      )}
    </section>
  );
}
