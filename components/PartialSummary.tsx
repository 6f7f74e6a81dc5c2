import { Summary, type SummaryProps } from './Summary';
import { t } from './text';

interface PartialSummaryProps extends SummaryProps {
  /** Labels, in lower case, of the sections that stand behind a press. */
  folded: readonly string[];
}

/** A summary of which the reader need not see all sections at once. */
export function PartialSummary({ sections, folded, language, level }: PartialSummaryProps) {
  const isFolded = ({ label = '' }: { label?: string }) => folded.includes(label.toLowerCase());
  const rest = sections.filter(isFolded);
  return (
    <>
      <Summary sections={sections.filter((section) => !isFolded(section))} {...{ language, level }} />
      {rest.length > 0 && (
        <details>
          <summary class="more-at">{t('card.rest', rest.length)}</summary>
          <Summary sections={rest} {...{ language, level }} />
        </details>
      )}
    </>
  );
}
