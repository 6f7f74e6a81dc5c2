import { leadOf, type Row } from '../../data/row';
import { Marked } from '../Marked';
import { t } from '../text';
import type { WholeSummary, WholeSummaryProps } from './WholeSummary';

export interface FoldedSummaryProps extends WholeSummaryProps {
  expanded: boolean;
  /** Shows all of a summary; undefined while its code is still on its way. */
  Whole: typeof WholeSummary | undefined;
  onExpand(row: Row, expanded: boolean): void;
}

/** The first sentence of a summary, or what a search found in it, and on demand all of it; nothing for a paper without. */
export function FoldedSummary({ row, expanded, Whole, onExpand, onCite }: FoldedSummaryProps) {
  const { sections, language } = row;
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
      {expanded && Whole && <Whole row={row} onCite={onCite} />}
    </>
  );
}
