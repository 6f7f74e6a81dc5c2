import { dailyPapersKo } from './daily-papers-ko';
import { hfDailyPapers } from './hf-daily-papers';
import type { NetworkSourceId, Source } from './source';

const SOURCES_BY_ID: Record<NetworkSourceId, Source> = {
  'daily-papers-ko': dailyPapersKo,
  'hf-daily-papers': hfDailyPapers,
};

/** The source that has this id. */
export function sourceOf(id: NetworkSourceId): Source {
  return SOURCES_BY_ID[id];
}
