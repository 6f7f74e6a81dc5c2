import { LICENCE, placeOf } from '../data/attribution';
import { t } from './text';

export interface SourceProps {
  /** Named one by one: a new source does not compile where it is shown before it is credited here. */
  source: 'daily-papers-ko' | 'hf-daily-papers' | 'file';
  /** The day that the summary is from. */
  date: string | undefined;
}

/** Who wrote the summary, where it is from and under which licence: goes wherever a summary is shown in full. */
export function Source({ source, date }: SourceProps) {
  const href = placeOf(source, date);
  return (
    <span data-testid="source">
      {source === 'hf-daily-papers' ? (
        <>
          {t('source.english')} · <Place href={href}>Hugging Face Daily Papers</Place>
        </>
      ) : (
        <>
          {t(source === 'file' ? 'source.file' : 'source.writer')} · <Place href={href}>daily_papers_ko</Place> ·{' '}
          <a href={LICENCE} target="_blank" rel="noopener noreferrer license">
            CC BY-NC-ND 4.0
          </a>
        </>
      )}
    </span>
  );
}

function Place({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
