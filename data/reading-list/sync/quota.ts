/** What browsers give an extension in an account: https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync */
export const QUOTA_BYTES = 102_400;
export const QUOTA_BYTES_PER_ITEM = 8_192;
export const MAX_ITEMS = 512;

/** The bytes that items count for: their keys, and their values as JSON, in UTF-8. */
export function bytesOf(items: Record<string, unknown>): number {
  return Object.entries(items)
    .map(([key, value]) => utf8Length(key) + utf8Length(JSON.stringify(value)))
    .reduce((sum, bytes) => sum + bytes, 0);
}

/** How many bytes a text has in UTF-8. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
