import { t } from './text';

const PROJECT = 'https://github.com/l-yohai/daily_papers_ko';
const LICENCE = 'https://creativecommons.org/licenses/by-nc-nd/4.0/deed.ko';

/** Who wrote the summary, where it is from and under which licence: goes wherever a summary is shown in full. */
export function Source({ date }: { date: string | undefined }) {
  const file = date ? `${PROJECT}/blob/main/paper_logs/${date.replaceAll('-', '/')}.md` : PROJECT;
  return (
    <span data-testid="source">
      {t('source.writer')} ·{' '}
      <a href={file} target="_blank" rel="noopener noreferrer">
        daily_papers_ko
      </a>{' '}
      ·{' '}
      <a href={LICENCE} target="_blank" rel="noopener noreferrer license">
        CC BY-NC-ND 4.0
      </a>
    </span>
  );
}
