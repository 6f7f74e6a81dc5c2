import type { Answer } from '../../data/search/search-library';
import { t } from '../text';

export interface AnswerLineProps {
  view: 'day' | 'list';
  /** The newest answer; undefined where nothing is searched for. */
  found: { rows: { readonly length: number }; more: boolean; indexing?: Answer['indexing'] } | undefined;
  /** What stands in place of papers or is otherwise to be known: read out, and shown elsewhere. */
  instead?: string | false | undefined;
}

/**
 * How many papers a search found, and whether more may come. It is there without a search too, and empty: a screen reader reads
 * out what comes into it, and not what comes with it. How far the indexing is it would read out at each step.
 */
export function AnswerLine({ view, found, instead }: AnswerLineProps) {
  const { rows = [], more, indexing } = found ?? {};
  return (
    <>
      <p class={rows.length > 0 ? 'answer' : 'unseen'} role="status" data-testid="answer">
        {rows.length > 0 &&
          (more ? t('find.first', rows.length) : t(view === 'day' ? 'find.count_all' : 'find.count', rows.length))}
        {rows.length === 0 && !indexing && instead}
      </p>
      {indexing && (
        <p class="answer" data-testid="indexing">
          {t('find.indexing', [indexing.done, indexing.total])}
        </p>
      )}
    </>
  );
}
