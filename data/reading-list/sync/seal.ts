import { checksum } from './hash';

/** The format that this version writes. Whoever changes a byte of what is written raises it. */
const FORMAT = 1;

/**
 * Why an item is not read: `torn` is broken, `foreign` not ours, `newer` of a later format. All formats ever keep this
 * frame, `haru<format>.<checksum>.<payload>`, so that an older version knows what it must not touch.
 */
export type Refusal = 'torn' | 'foreign' | 'newer';

const FRAME = /^haru(\d{1,6})\.([0-9a-z]{7})\.(.*)$/s;
const KEY = /^list\.[01]*$/;

/** The key of the chunk with all whose hashes begin with `bits`. */
export const chunkKey = (bits: string) => `list.${bits}`;

/** Whether a key is one that this version would write. */
export const isChunkKey = (key: string) => KEY.test(key);

/** A payload as it lies in the account. */
export function seal(payload: string): string {
  const framed = `${FORMAT}.${payload}`;
  return `haru${FORMAT}.${checksum(framed)}.${payload}`;
}

/** What is in an item of the account, or why it is not read. */
export function unseal(key: string, value: unknown): { payload: string } | { refused: Refusal } {
  const frame = typeof value === 'string' ? FRAME.exec(value) : null;
  if (!frame) return { refused: isChunkKey(key) && typeof value === 'string' ? 'torn' : 'foreign' };
  const [, format = '', sum, payload = ''] = frame;
  if (checksum(`${format}.${payload}`) !== sum) return { refused: 'torn' };
  return Number(format) > FORMAT ? { refused: 'newer' } : { payload };
}
