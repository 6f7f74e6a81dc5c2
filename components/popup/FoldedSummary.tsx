import type { ComponentChildren } from 'preact';
import { leadOf, type Row } from '../../data/popup/row';
import { Source } from '../Source';
import { Summary } from '../Summary';
import { t } from '../text';

export interface FoldedSummaryProps {
  row: Row;
  expanded: boolean;
  onExpand(id: Row['id'], expanded: boolean): void;
  /** What stands between the open summary and its source. */
  children?: ComponentChildren;
}

/** The first sentence of a summary, and on demand all of it with its source; nothing for a paper that has none. */
export function FoldedSummary({ row, expanded, onExpand, children }: FoldedSummaryProps) {
  const { id, sections, language, source, from } = row;
  const lead = leadOf(sections);
  if (!lead) return null;
  return (
    <>
      <button
        type="button"
        class="lead"
        data-testid="toggle"
        data-focus
        lang={expanded ? undefined : language}
        aria-expanded={expanded}
        onClick={() => onExpand(id, !expanded)}
      >
        {expanded ? t('row.close') : lead}
      </button>
      {expanded && (
        <>
          <Summary sections={sections} language={language} level={3} />
          {children}
          <p class="credit">
            <Source source={source} date={from} />
          </p>
        </>
      )}
    </>
  );
}
