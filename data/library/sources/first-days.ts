import type { DigestDate } from '../../paper';
import type { NetworkSourceId } from './source';

/** The first day that each source has; apart from the sources, so that a form can say it without loading them. */
export const FIRST_DAYS: Record<NetworkSourceId, DigestDate> = {
  'daily-papers-ko': '2023-11-01' as DigestDate,
  'hf-daily-papers': '2023-05-01' as DigestDate,
};
