import type { FaultKind } from '../sources/fault';

/** Faults of a day that asking again does not mend, until its file is another. */
export const LASTING: readonly FaultKind[] = ['malformed', 'not-a-digest', 'shrank', 'too-big'];

/** Faults that are found out before a source is asked: it need not be left alone for them. */
export const WITHOUT_REQUEST: readonly FaultKind[] = ['no-permission', 'newer'];
