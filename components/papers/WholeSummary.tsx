import type { Row } from '../../data/row';
import { PaperLinks } from '../PaperLinks';
import { Source } from '../Source';
import { Summary } from '../Summary';
import { t } from '../text';

export interface WholeSummaryProps {
  row: Row;
  /** Copies the citation, beside the links to the paper; absent where those stand elsewhere. */
  onCite?: ((row: Row) => void) | undefined;
}

/** All of a summary with its source, and the ways to the paper. */
export function WholeSummary({ row, onCite }: WholeSummaryProps) {
  const { id, sections, language, source, from, citation } = row;
  return (
    <>
      <Summary sections={sections} language={language} level={3} />
      {onCite && (
        <PaperLinks id={id}>
          {citation && (
            <button type="button" class="more-at" data-testid="cite" onClick={() => onCite(row)}>
              {t('cite.do')}
            </button>
          )}
        </PaperLinks>
      )}
      <p class="credit">
        <Source source={source} date={from} />
      </p>
    </>
  );
}
