import type { ListProblem } from '../data/reading-list/problem';
import { t } from './text';

const KEYS = {
  full: 'problem.full',
  newer: 'problem.newer',
  blocked: 'problem.blocked',
  unknown: 'problem.unknown',
} as const;

/** Why the reading list could not be read or changed, and what the reader can do. */
export function problemText(problem: ListProblem): string {
  return t(KEYS[problem]);
}
