import type { NetworkSourceId } from './source';

/** Hosts that each source asks; our pages and background reach no others. */
export const HOSTS: Record<NetworkSourceId, readonly string[]> = {
  'daily-papers-ko': ['api.github.com', 'raw.githubusercontent.com'],
  'hf-daily-papers': ['huggingface.co'],
};

/**
 * What the browser must allow before a source can be asked. It stands apart from the sources, so that a page can ask for it
 * in the turn of a click without loading them.
 */
export const ORIGINS: Record<NetworkSourceId, readonly string[]> = {
  // GitHub lets everybody read.
  'daily-papers-ko': [],
  'hf-daily-papers': ['https://huggingface.co/*'],
};

/** The origins that some sources need, each once. */
export function originsOf(sources: readonly NetworkSourceId[]): string[] {
  return [...new Set(sources.flatMap((source) => ORIGINS[source]))];
}
