import type { RefusedSource } from '../../../data/options/import/state';
import { sourceName, sourceProblemText } from './texts';

/** Files that are refused as a whole, with what to do about it. */
export function RefusedSources({ sources }: { sources: readonly RefusedSource[] }) {
  return sources.map(({ name, problem }) => (
    <p key={`${name} ${problem}`} data-testid="refused-source">
      <strong>{sourceName(name)}</strong> {sourceProblemText(problem)}
    </p>
  ));
}
