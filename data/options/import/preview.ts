import { countRefused, type ReadFile } from '../../reading-list/import/candidate';
import type { ImportPlan } from '../../reading-list/import/plan';
import type { Titled } from '../titled';
import type { ImportPreview, RefusedSource } from './state';

/** A source that was read. */
export interface ReadSource {
  name: string | undefined;
  read: ReadFile;
}

/** What was found in several sources as if it had been one; a paper's later mentions are for the plan to put together. */
export function joined(sources: readonly ReadSource[]): ReadFile {
  const reads = sources.map(({ read }) => read);
  return {
    format: reads[0]?.format ?? 'unknown',
    candidates: reads.flatMap(({ candidates }) => candidates),
    refused: reads.flatMap(({ refused }) => refused),
    warnings: reads.flatMap(({ warnings }) => warnings),
    settings: Object.assign({}, ...reads.map(({ settings }) => settings)),
  };
}

/** What the reader sees before anything is written. */
export function previewOf(
  { papers }: ImportPlan,
  sources: readonly ReadSource[],
  refusedSources: RefusedSource[],
): ImportPreview {
  const preview: ImportPreview = {
    new: [],
    changed: [],
    unchanged: [],
    refused: sources.flatMap(({ name, read }) => read.refused.map((one) => ({ ...one, file: name }))),
    refusedCount: sources.reduce((sum, { read }) => sum + countRefused(read.refused), 0),
    refusedSources,
    warnings: sources.flatMap(({ name, read }) => read.warnings.map((one) => ({ ...one, file: name }))),
  };
  for (const { id, title, verdict } of papers) preview[verdict].push({ id, title } satisfies Titled);
  return preview;
}
