import type { ListProblem } from '../../reading-list/problem';
import type { SnapshotInfo } from '../../reading-list/snapshots';
import type { Stored } from '../../storage';
import type { Titled } from '../titled';

/** What restoring would do to papers, by name. */
export interface Difference {
  back: Titled[];
  changed: Titled[];
  gone: Titled[];
}

/** The snapshot that is being looked at. */
export interface OpenSnapshot {
  /** When it was taken, which is its name. */
  at: number;
  /** Whether papers that were saved since stay. */
  keepLater: boolean;
  /** Undefined while it is being read. */
  difference?: Difference | undefined;
  /** It is being restored. */
  busy?: boolean;
  /** Why it could not be read (`torn`) or restored. */
  problem?: ListProblem | 'torn' | undefined;
}

export interface SnapshotsState {
  /** Newest first; undefined while they are being read. */
  list?: readonly SnapshotInfo[] | undefined;
  open?: OpenSnapshot | undefined;
  damage?: Stored['damage'] | undefined;
  /** The list could not be read. */
  failed?: boolean;
}
