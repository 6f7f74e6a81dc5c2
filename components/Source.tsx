import type { Paper } from '../data/paper';
import { t } from './text';

const PROJECT = 'https://github.com/l-yohai/daily_papers_ko';
const LICENCE = 'https://creativecommons.org/licenses/by-nc-nd/4.0/deed.ko';
const HUGGING_FACE = 'https://huggingface.co/papers';

export interface SourceProps {
  source: Paper['source'];
  /** The day that the summary is from. */
  date: string | undefined;
}

/** Who wrote the summary, where it is from and under which licence: goes wherever a summary is shown in full. */
export function Source({ source, date }: SourceProps) {
  return (
    <span data-testid="source">
      {source === 'hf-daily-papers' ? (
        <>
          {t('source.english')} ·{' '}
          <Place href={date ? `${HUGGING_FACE}/date/${date}` : HUGGING_FACE}>Hugging Face Daily Papers</Place>
        </>
      ) : (
        <>
          {t(source === 'file' ? 'source.file' : 'source.writer')} ·{' '}
          <Place href={date ? `${PROJECT}/blob/main/paper_logs/${date.replaceAll('-', '/')}.md` : PROJECT}>
            daily_papers_ko
          </Place>{' '}
          ·{' '}
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
