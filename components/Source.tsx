import { placeOf } from '../data/attribution';
import type { SourceId } from '../data/paper';
import { t } from './text';

export interface SourceProps {
  source: SourceId;
  /** The day that the summary is from. */
  date: string | undefined;
}

/** The text that says who wrote each source's summaries. */
export const WRITERS = {
  'daily-papers-ko': 'source.writer',
  file: 'source.file',
  'hf-daily-papers': 'source.english',
} as const satisfies Record<SourceId, string>;

/** Who wrote the summary, where it is from and under which licence: goes wherever a summary is shown in full. */
export function Source({ source, date }: SourceProps) {
  const place = placeOf(source, date);
  if (!place) return <span data-testid="source">{`${source}`}</span>;
  const [href, name, licence] = place;
  return (
    <span data-testid="source">
      {t(WRITERS[source])} ·{' '}
      <a href={href} target="_blank" rel="noreferrer">
        {name}
      </a>
      {licence && (
        <>
          {' '}
          ·{' '}
          <a href={licence} target="_blank" rel="noreferrer license">
            CC BY-NC-ND 4.0
          </a>
        </>
      )}
    </span>
  );
}
