/** Why a snapshot was taken. */
export type SnapshotReason = 'schedule' | 'import' | 'sync' | 'bulk' | 'upgrade' | 'restore';

/** A snapshot without its body: when it was taken (ms since the epoch, its name too), why, and how many papers were saved. */
export interface SnapshotInfo {
  at: number;
  reason: SnapshotReason;
  papers: number;
}
