import type { SnapshotsState } from '../../../data/options/snapshots/state';
import { t } from '../../text';

type Reason = NonNullable<SnapshotsState['list']>[number]['reason'];

const KEYS = {
  schedule: 'snapshots.schedule',
  import: 'snapshots.import',
  sync: 'snapshots.sync',
  bulk: 'snapshots.bulk',
  upgrade: 'snapshots.upgrade',
  restore: 'snapshots.restore',
} as const satisfies Record<Reason, string>;

/** Why a snapshot was taken, in words. */
export function reasonText(reason: Reason): string {
  return t(KEYS[reason]);
}
