import { daysBetween } from '../../library/calendar';
import type { ArchiveRequest } from './archive';

/** About what one day takes, bytes; of the Korean source measured, of Hugging Face's answers with a day's usual papers. */
const A_DAY: Record<ArchiveRequest['source'], number> = { 'daily-papers-ko': 30_000, 'hf-daily-papers': 150_000 };

/**
 * About how many days a range has at a source, and their bytes: there are digests on weekdays. None where the range is not
 * one.
 */
export function estimate({ source, from, to }: ArchiveRequest): { days: number; bytes: number } {
  const span = Math.abs(daysBetween(from, to)) + 1;
  const days = Number.isFinite(span) ? Math.ceil((span * 5) / 7) : 0;
  return { days, bytes: days * A_DAY[source] };
}
