import type { Entry } from '../entry';

/** The lines of the reader's note, as they were typed; none where there is nothing but blanks. */
export function noteLines({ note }: Entry): string[] {
  const text = note?.value ?? '';
  return text.trim() === '' ? [] : text.split(/\r\n?|\n/);
}
