import type { Paper, SourceId } from '../paper';

/** What language each source's summaries are in. Where two have a day, the Korean one gives it its name. */
export const LANGUAGE_OF: Record<SourceId, Paper['language']> = {
  'daily-papers-ko': 'ko',
  'hf-daily-papers': 'en',
  file: 'ko',
};
