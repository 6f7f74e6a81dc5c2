/** Where summaries are from: what has to be said wherever one is shown in full or goes out. */
import type { SourceId } from './paper';

const PROJECT = 'https://github.com/l-yohai/daily_papers_ko';
const HUGGING_FACE = 'https://huggingface.co/papers';

/** That of the Korean summaries; for the English ones Hugging Face names none. */
export const LICENCE = 'https://creativecommons.org/licenses/by-nc-nd/4.0/deed.ko';

/** The address at which a source has its summaries of a day; without a day, the source's own. */
export function placeOf(source: SourceId, date: string | undefined): string {
  if (source === 'hf-daily-papers') return date ? `${HUGGING_FACE}/date/${date}` : HUGGING_FACE;
  return date ? `${PROJECT}/blob/main/paper_logs/${date.replaceAll('-', '/')}.md` : PROJECT;
}
