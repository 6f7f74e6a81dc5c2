import type { ComponentChildren } from 'preact';
import { leadOf, type Row } from '../../data/popup/row';
import { Marked } from '../Marked';
import { Source } from '../Source';
import { Summary } from '../Summary';
import { t } from '../text';

export interface FoldedSummaryProps {
  row: Row;
  expanded: boolean;
  onExpand(row: Row, expanded: boolean): void;
  /** What stands between the open summary and its source. */
  children?: ComponentChildren;
}

/**
 * The first sentence of a summary, or what a search found in it, and on demand all of it with its source; nothing for a
 * paper that has none.
 */
export function FoldedSummary({ row, expanded, onExpand, children }: FoldedSummaryProps) {
  const { sections, language, source, from } = row;
  const { text: lead, marks } = row.found?.snippet ?? { text: leadOf(sections), marks: [] };
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
        onClick={() => onExpand(row, !expanded)}
      >
        {expanded ? t('row.close') : <Marked text={lead} marks={marks} />}
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
