import { isRecord } from '../json-shapes';
import type { Act } from './act';
import { isSoundField } from './sound-entry';

/** Whether what the database holds as an act can be told of and undone, without leaving what is not sound. */
export function isSoundAct(act: unknown): act is Act {
  return (
    isRecord(act) &&
    typeof act.kind === 'string' &&
    Number.isFinite(act.at) &&
    Array.isArray(act.changes) &&
    act.changes.every(isChange)
  );
}

function isChange(change: unknown): boolean {
  if (!isRecord(change) || typeof change.id !== 'string' || !isRecord(change.fields)) return false;
  return Object.entries(change.fields).every(
    ([name, field]) =>
      isRecord(field) &&
      Number.isFinite(field.at) &&
      (field.before === undefined || isSoundField(name, { value: field.before, at: field.at })),
  );
}
