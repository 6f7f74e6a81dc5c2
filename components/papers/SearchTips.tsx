import { t } from '../text';

/** What can be typed, in examples; what each does. */
const LIBRARY = [
  ['ㄱㅎㅎㅅ', 'find.tip_initials'],
  ['votes:>20', 'find.tip_votes'],
  ['date:2025-02', 'find.tip_date'],
  ['author:kim', 'find.tip_author'],
] as const;
const LIST = [
  ['ㄱㅎㅎㅅ', 'find.tip_initials'],
  ['status:reading', 'find.tip_status'],
  ['tag:llm', 'find.tip_tag'],
  ['author:kim', 'find.tip_author'],
] as const;

export interface SearchTipsProps {
  isList: boolean;
  onSearch(query: string): void;
}

/** Other ways to search, where one has found nothing. */
export function SearchTips({ isList, onSearch }: SearchTipsProps) {
  return (
    <>
      <p>{t('find.help')}</p>
      <dl class="tips">
        {(isList ? LIST : LIBRARY).map(([example, text]) => (
          <div key={example}>
            <dt>
              <button type="button" class="tip" onClick={() => onSearch(example)}>
                {example}
              </button>
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
