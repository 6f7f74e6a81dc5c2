/** What keeps the reading list from being read or written, as far as the reader can do something about it. */
export type ListProblem = 'full' | 'newer' | 'blocked' | 'unknown';

/** Thrown where another window of the extension hangs and keeps the database. */
export class BlockedError extends Error {
  override name = 'BlockedError';
}

const BY_NAME: Record<string, ListProblem> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  BlockedError: 'blocked',
};

/** Which problem an error of the list's storage means; Chromium's `storage.local` says it in words alone. */
export function problemOf(error: unknown): ListProblem {
  const { name = '', message = '' } = (error ?? {}) as Partial<Error>;
  return BY_NAME[name] ?? (/quota|no space|disk is full/i.test(message) ? 'full' : 'unknown');
}
