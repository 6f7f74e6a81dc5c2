import type { PopupState } from '../../data/popup/state';
import { t } from '../text';

export interface AnswerLineProps extends Pick<PopupState, 'view'> {
  found: NonNullable<PopupState['found']>;
}

/** How many papers a search found, and whether more may come. */
export function AnswerLine({ found, view }: AnswerLineProps) {
  const { rows, more, indexing } = found;
  const count = more ? t('find.first', rows.length) : t(view === 'day' ? 'find.count_all' : 'find.count', rows.length);
  return (
    <p class="answer" role="status" data-testid="answer">
      {rows.length > 0 && count}
      {indexing && (
        <span data-testid="indexing">
          {rows.length > 0 && ' · '}
          {t('find.indexing', [indexing.done, indexing.total])}
        </span>
      )}
    </p>
  );
}
