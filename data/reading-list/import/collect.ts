import type { ArxivId } from '../../arxiv-id';
import type { BackupSettings } from '../../settings/backup';
import type { TagColors } from '../tags';
import type { Candidate, Findings, ReadFile, Refused, RefusedReason, Warning, WarningId } from './candidate';
import { excerpt } from './excerpt';
import { foldInto } from './fold';
import { MOST_PAPERS, MOST_REFUSED } from './limits';

/** Takes in what is found in one file, no more than memory can hold, and nothing silently left out. */
export function collect(now: number): Findings & { finish(): Omit<ReadFile, 'format' | 'problem'> } {
  const papers = new Map<ArxivId, Candidate>();
  const refused: Refused[] = [];
  const counts: Record<RefusedReason, number> = { 'no-arxiv-id': 0, broken: 0, 'too-many': 0 };
  const lastOf = new Map<RefusedReason, Refused>();
  const warnings = new Map<WarningId, Warning>();
  let tagColors: TagColors | undefined;
  let settings: Partial<BackupSettings> | undefined;

  const found: Findings = {
    now,
    take(candidate) {
      if (papers.size >= MOST_PAPERS && !papers.has(candidate.id)) {
        found.refuse(candidate.line, 'too-many', candidate.id);
      } else if (foldInto(papers, candidate)) {
        found.warn('repeated', candidate.line);
      }
    },
    refuse(line, reason, text) {
      counts[reason] += 1;
      const last = lastOf.get(reason);
      if (last && counts[reason] > MOST_REFUSED) {
        last.more = (last.more ?? 0) + 1;
        return;
      }
      const entry = { line, reason, text: excerpt(text) };
      lastOf.set(reason, entry);
      refused.push(entry);
    },
    warn(id, line) {
      const warning = warnings.get(id) ?? { id, line, count: 0 };
      warning.count += 1;
      warnings.set(id, warning);
    },
    takeTagColors(colors) {
      tagColors = colors;
    },
    takeSettings(found) {
      settings = found;
    },
  };

  return {
    ...found,
    finish: () => ({
      candidates: [...papers.values()],
      refused,
      warnings: [...warnings.values()],
      ...(tagColors && { tagColors }),
      ...(settings && { settings }),
    }),
  };
}
