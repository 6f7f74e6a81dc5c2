import { headingFor } from '../data/digest/labels';
import type { Paper } from '../data/paper';
import { InlineText } from './InlineText';

export interface SummaryProps extends Pick<Paper, 'sections' | 'language'> {
  /** Level of the section headings. */
  level: 3 | 4;
}

/** The sections of a summary, each with its heading and its text as the digest has them. */
export function Summary({ sections, language, level }: SummaryProps) {
  const Heading = `h${level}` as const;
  return (
    <div class="summary" lang={language}>
      {sections.map(({ label, text }) => (
        <div class="section" data-testid="section">
          {label && <Heading>{headingFor(label, language)}</Heading>}
          <p>
            <InlineText text={text} />
          </p>
        </div>
      ))}
    </div>
  );
}
