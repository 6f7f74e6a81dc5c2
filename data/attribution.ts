/** Where summaries are from: what has to be said wherever one is shown in full or goes out. */
import type { SourceId } from './paper';

/** That of the Korean summaries; for the English ones Hugging Face names none. */
export const LICENCE = 'https://creativecommons.org/licenses/by-nc-nd/4.0/deed.ko';

const inProject = (date: string) => `/blob/main/paper_logs/${date.replaceAll('-', '/')}.md`;
const PROJECT = ['https://github.com/l-yohai/daily_papers_ko', inProject, 'daily_papers_ko', LICENCE] as const;

type Place = readonly [home: string, day: (date: string) => string, name: string, licence?: typeof LICENCE];

/** Of each source: its address, what follows for a day, its name, and its licence. Files have the form of the Korean source's. */
const PLACES: Record<SourceId, Place> = {
  'daily-papers-ko': PROJECT,
  file: PROJECT,
  'hf-daily-papers': ['https://huggingface.co/papers', (date) => `/date/${date}`, 'Hugging Face Daily Papers'],
};

/**
 * The address at which a source has its summaries of a day, without a day the source's own; its name, and its licence.
 * Undefined for a source that only a newer version knows.
 */
export function placeOf(source: SourceId, date: string | undefined) {
  // What a newer version stored may be of another one.
  const place = PLACES[source] as Place | undefined;
  if (!place) return undefined;
  const [home, day, name, licence] = place;
  return [date ? home + day(date) : home, name, licence] as const;
}
