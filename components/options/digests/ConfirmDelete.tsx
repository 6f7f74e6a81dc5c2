import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Days } from '../../../data/options/digests/days';
import type { Deletion } from '../../../data/options/digests/state';
import { rangeText } from '../../dates';
import { t } from '../../text';

export interface ConfirmDeleteProps {
  asked: Deletion;
  days: Pick<Days, 'confirm' | 'leave'>;
}

/** Says what would go, and deletes only then. Takes the focus when it opens. */
export function ConfirmDelete({ asked: { from, to, days: dates, papers }, days }: ConfirmDeleteProps) {
  const question = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => question.current?.focus(), []);
  return (
    // Escape is one more way to what the button does.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      class="notice"
      data-testid="delete-ask"
      onKeyDown={({ key }) => {
        if (key === 'Escape') days.leave();
      }}
    >
      <p ref={question} tabIndex={-1}>
        {t('digests.delete_ask', [rangeText(from, to), dates.length, papers])}
      </p>
      <p class="acts">
        <button type="button" class="button primary" data-testid="delete-confirm" onClick={() => void days.confirm()}>
          {t('digests.delete_confirm', dates.length)}
        </button>
        <button type="button" class="button" data-testid="delete-leave" onClick={days.leave}>
          {t('digests.leave')}
        </button>
      </p>
    </div>
  );
}
