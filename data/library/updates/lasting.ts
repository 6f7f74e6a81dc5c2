import type { FaultKind } from '../sources/fault';

/** Faults of a day that asking again does not mend, until its file is another. */
export const LASTING: readonly FaultKind[] = ['malformed', 'not-a-digest', 'shrank', 'too-big'];
