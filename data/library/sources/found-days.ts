import type { CompiledDay } from '../../digest/compile';
import type { DigestDate } from '../../paper';
import type { FilesRead, RefusedFile } from './files';

/** What has been found so far. */
export interface Found {
  add(file: string, days: readonly CompiledDay[]): void;
  refuse(refused: RefusedFile): void;
  finish(): FilesRead;
}

/** Nothing found yet. Each date is kept once, from the first file that has it; other days of it are refused. */
export function createFound(): Found {
  const days = new Map<DigestDate, CompiledDay>();
  const refused: RefusedFile[] = [];
  return {
    add(file, more) {
      for (const day of more) {
        const { date, hash } = day;
        const first = days.get(date);
        if (!first) days.set(date, day);
        // A copy of the same file says nothing else.
        else if (first.hash !== hash) refused.push({ file, kind: 'duplicate', date });
      }
    },
    refuse(one) {
      refused.push(one);
    },
    finish: () => ({ days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)), refused }),
  };
}
