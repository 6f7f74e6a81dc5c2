import type { Status } from '../data/reading-list/entry';
import { t } from './text';

const KEYS = {
  'to-read': 'status.to_read',
  reading: 'status.reading',
  done: 'status.done',
  'set-aside': 'status.set_aside',
} as const;

/** What the interface calls a status. */
export function statusText(status: Status): string {
  return t(KEYS[status]);
}
