import type { CompiledDay } from '../../digest/compile';
import type { DigestDate } from '../../paper';
import type { DroppedFile, FilesRead, RefusedFile } from './files';

/** What has been found so far. Both verbs answer that there is nothing more to read. */
export interface Found {
  add(file: string, days: readonly CompiledDay[]): DroppedFile[];
  refuse(refused: RefusedFile): DroppedFile[];
  finish(): FilesRead;
}

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
      return [];
    },
    refuse(one) {
      refused.push(one);
      return [];
    },
    finish: () => ({ days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)), refused }),
  };
}
