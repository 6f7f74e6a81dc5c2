import type { NetworkSourceId } from '../../../data/library/sources/source';
import { t } from '../../text';

const SOURCE_TEXTS: Record<NetworkSourceId, () => string> = {
  'daily-papers-ko': () => t('digests.source_ko'),
  'hf-daily-papers': () => t('digests.source_hf'),
};

/** What a source brings. */
export function sourceText(source: NetworkSourceId): string {
  return SOURCE_TEXTS[source]();
}

/** What a source is called where it is at home. */
export const SOURCE_NAMES: Record<NetworkSourceId, string> = {
  'daily-papers-ko': 'daily_papers_ko',
  'hf-daily-papers': 'Hugging Face',
};
