import type { Problem } from '../../digest/problems';
import type { DigestDate } from '../../paper';
import type { FaultKind } from '../sources/fault';
import type { RequestLine } from '../sources/net';
import type { NetworkSourceId, Purpose } from '../sources/source';

export const INTERVALS = [6, 24, 168] as const;

/** How often and under which conditions updates run, whichever sources they ask. */
export interface UpdateConditions {
  /** How often, hours. */
  everyHours: (typeof INTERVALS)[number];
  /** Whether to update on mobile data, where the browser can tell. */
  onMobileData: boolean;
  /** Whether to update only while the computer is not being used. */
  onlyWhenIdle: boolean;
}

/** What the reader chose, under `setting:updates`; absent after installation, which means off. */
export interface UpdateSettings extends UpdateConditions {
  /** The sources that may be asked; none means that updates are off. */
  sources: NetworkSourceId[];
}

export const UPDATES_OFF: UpdateSettings = { sources: [], everyHours: 24, onMobileData: false, onlyWhenIdle: false };

/** A fault as it is told to the reader: of a day, or of the list of days. */
export interface FaultReport {
  source: NetworkSourceId;
  kind: FaultKind;
  date?: DigestDate;
  status?: number;
  /** Of a malformed digest; in states of older versions its kind is missing. */
  problem?: Problem;
}

/** What an update did. */
export interface UpdateReport {
  /** When it ended, ms since the epoch. */
  at: number;
  added: DigestDate[];
  changed: DigestDate[];
  /** Days whose votes were refreshed. */
  voted: DigestDate[];
  /** Days that the source turned out not to have. */
  absent: DigestDate[];
  faults: FaultReport[];
  /** Why it did not run at all though it was due. */
  skipped?: 'mobile-data' | 'in-use';
  /** When it was put off so, ms since the epoch; the rest tells of the last one that ran. */
  skippedAt?: number;
}

/** How updates stand, under `updates`; only the background writes it. */
export interface UpdateState {
  running?: { since: number; done: number; total: number };
  last?: UpdateReport;
  /** When an update last turned to each source, ms since the epoch; in states of older versions that is `last.at`. */
  asked?: { [Source in NetworkSourceId]?: number };
  /** Sources that are left alone until a time, and how often in a row they have failed. */
  pauses?: { [Source in NetworkSourceId]?: Pause };
  /** Of sources whose last update did not get all days, the oldest one that is missing: the next one goes back to it. */
  unfinished?: { [Source in NetworkSourceId]?: DigestDate };
  /** Old days that sources which list no days turned out not to have: they are not asked for again. */
  absent?: { [Source in NetworkSourceId]?: DigestDate[] };
}

/** That a source is left alone until a time, and how often in a row it has failed. Times are ms since the epoch. */
export interface Pause {
  until: number;
  failures: number;
  kind: FaultKind;
  /** When it began. */
  since: number;
  /** The source itself named the time: then the reader's asking does not end the pause. */
  told?: boolean;
}

/** A request for the days of a range, under `archive`. It stays until it is done or the reader ends it. */
export interface ArchiveJob {
  source: NetworkSourceId;
  from: DigestDate;
  to: DigestDate;
  state: 'running' | 'cancelled' | 'done';
  /** When the reader asked, ms since the epoch. */
  at: number;
}

/** How far an archive job is, under `archive-progress`; only the background writes it. */
export interface ArchiveProgress {
  days: { done: number; total: number };
  papers: number;
  /** Bytes received, and those still expected where the source lists sizes. */
  bytes: { done: number; total?: number };
  /** Seconds left, once that can be told. */
  secondsLeft?: number;
  faults: FaultReport[];
  /** It waits for the network or for a source that asked for a pause, until then. */
  waitingUntil?: number;
  /** The asking that this is of, as in `ArchiveJob`: with a later one, days that had faults are tried again. */
  at?: number;
}

/** The requests of one day to one host, of which single lines are no longer kept. */
export interface RequestSum {
  date: DigestDate;
  host: string;
  /** Received, bytes. */
  bytes: number;
  /** How many there were, by what for. */
  why: { [P in Purpose]?: number };
}

/** What the log keeps under `requests` beside its lines. */
export interface RequestRecord {
  /** The days that have lines, or had them when they were last looked through. */
  days: DigestDate[];
  sums: RequestSum[];
  /** When the reader last cleared the log, ms since the epoch. */
  cleared?: number;
}

/** All that is known of the requests that were made. */
export interface RequestLog {
  /** Single ones, oldest first: of the last 90 days, and about 2,000 at most. */
  lines: RequestLine[];
  /** The others, by day and host, oldest first. */
  sums: RequestSum[];
  /** When the reader last cleared the log, ms since the epoch. */
  cleared?: number;
}
