import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { NetworkSourceId } from '../../../data/library/sources/source';
import { t } from '../../text';
import { SourceChoice } from './SourceChoice';

export interface ExplanationProps {
  /** The browser was asked for the permission of what is chosen, and the reader declined. */
  declined: boolean;
  onConfirm(sources: readonly NetworkSourceId[]): void;
  onLeave(): void;
}

/** What turning updates on means: what is fetched from where, how often and how much. Takes the focus when it opens. */
export function Explanation({ declined, onConfirm, onLeave }: ExplanationProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [chosen, choose] = useState<readonly NetworkSourceId[]>(['daily-papers-ko']);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <form
      class="explain"
      data-testid="updates-explain"
      aria-labelledby="explain"
      onSubmit={(event) => {
        event.preventDefault();
        onConfirm(chosen);
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onLeave();
      }}
    >
      <h4 id="explain" ref={heading} tabIndex={-1}>
        {t('digests.explain')}
      </h4>
      <p>{t('digests.explain_day')}</p>
      <SourceChoice chosen={chosen} explained onChoose={choose} />
      <p>{t('digests.explain_often')}</p>
      <p role="alert" class="trouble">
        {declined && t('digests.sources_declined')}
      </p>
      <p class="acts">
        <button type="submit" class="button primary" data-testid="updates-confirm" disabled={chosen.length === 0}>
          {t('digests.confirm')}
        </button>
        <button type="button" class="button" data-testid="updates-leave" onClick={onLeave}>
          {t('digests.leave')}
        </button>
      </p>
    </form>
  );
}
