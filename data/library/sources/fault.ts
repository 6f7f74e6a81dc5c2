import type { Problem } from '../../digest/problems';

/** What can go wrong between a source and the library; each is told apart to the reader. */
export const FAULTS = [
  /** The browser says that there is no network. */
  'offline',
  /** No answer: the name is not known, the connection was refused or broke off. */
  'unreachable',
  'timeout',
  /** The answer came from another address than the one that was asked. */
  'redirected',
  /** 403 and others that mean "not you". */
  'forbidden',
  /** 429, or a 403 that says that the hour's requests are used up. */
  'rate-limited',
  /** 5xx. */
  'server',
  /** Something else than a digest: a web page, a picture. */
  'not-a-digest',
  /** A digest with errors; `problem` says where. */
  'malformed',
  /** What arrived is not what the list of days names. */
  'wrong-hash',
  /** The day has fewer papers than the one that is there. */
  'shrank',
  'too-big',
  /** The browser does not let us ask this source. */
  'no-permission',
  /** The library cannot be written: the disk is full. */
  'full',
  /** A newer version of the extension has written the library. */
  'newer',
] as const;

export type FaultKind = (typeof FAULTS)[number];

/** Whether something could not be done because a newer version has written the library. */
export function isNewer(error: unknown): boolean {
  return error instanceof SourceFault && error.kind === 'newer';
}

/** Something that went wrong with a source; the library is as it was. */
export class SourceFault extends Error {
  override name = 'SourceFault';
  constructor(
    readonly kind: FaultKind,
    readonly details: {
      /** HTTP status, where there was an answer. */
      status?: number;
      /** Not before this time, ms since the epoch, because the source says so. */
      retryAt?: number;
      /** The first error of a malformed digest. */
      problem?: Problem;
    } = {},
  ) {
    super(kind);
  }
}
