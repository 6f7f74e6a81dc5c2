/** What the library's writers take for granted in what is stored. A torn write, or a hand that was not ours, leaves other things. */
import { isRecord, isTexts } from './json-shapes';
import { readWithDays } from './library/day-list';
import { isDay, isPaper } from './sound-papers';
import type { Stored, StoredKey } from './storage';

const isSnapshot = (value: unknown) => isRecord(value) && Number.isFinite(value.at) && Number.isFinite(value.papers);

/** Updates that nobody can have chosen count as off: nobody is asked unasked. */
const isUpdates = (value: unknown) =>
  isRecord(value) && isTexts(value.sources) && typeof value.everyHours === 'number' && value.everyHours >= 1;

/** By the key, or by what stands before its colon. */
const SHAPES = new Map<string, (value: unknown) => boolean>(
  Object.entries({
    paper: isPaper,
    day: isDay,
    index: isRecord,
    months: isTexts,
    'deleted-days': isTexts,
    leaving: isTexts,
    damage: (value: unknown) => isRecord(value) && Number.isFinite(value.found) && Number.isFinite(value.expected),
    snapshots: (value: unknown) => Array.isArray(value) && value.every(isSnapshot),
    updates: isRecord,
    'setting:updates': isUpdates,
    archive: isRecord,
    'archive-progress': isRecord,
    source: isRecord,
  }),
);

/** What was read, without the values that are not of their key's shape: such a one counts as absent, and is written anew. */
export function soundOf<Found extends { [P in StoredKey]?: Stored[P] }>(found: Found): Found {
  const sound = Object.entries(found).filter(([key, value]) => {
    const shape = SHAPES.get(key) ?? SHAPES.get(key.split(':', 1)[0] ?? '');
    return !shape || shape(value);
  });
  return Object.fromEntries(sound) as Found;
}

/** As `read`, of what is sound. */
export async function readSound<K extends StoredKey>(keys: readonly K[]): Promise<{ [P in K]?: Stored[P] }> {
  return soundOf(await readWithDays(keys));
}
