/**
 * Bytes as text for `storage.sync`, which counts JSON in UTF-8: the 91 printable characters that JSON leaves as they are
 * (Chromium escapes `<`, too), 13 bits in two of them, where base64 would have 12.
 */
const ALPHABET = Array.from({ length: 94 }, (_, n) => String.fromCharCode(33 + n))
  .filter((character) => !'"\\<'.includes(character))
  .join('');
const PLACES = new Map(Array.from(ALPHABET, (character, place) => [character, place]));
const BITS = 13;

/** Bytes as text. */
export function toText(bytes: Uint8Array): string {
  let text = '';
  let [held, count] = [0, 0];
  const take = () => {
    const value = held & (2 ** BITS - 1);
    text += ALPHABET.charAt(value % 91) + ALPHABET.charAt(Math.floor(value / 91));
  };
  for (const byte of bytes) {
    held |= byte << count;
    count += 8;
    if (count < BITS) continue;
    take();
    held >>>= BITS;
    count -= BITS;
  }
  if (count > 0) take();
  return text;
}

/** The bytes of a text, with zeros after them where the last pair had room. @throws where it is no such text. */
export function toBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  let [held, count] = [0, 0];
  for (let n = 0; n < text.length; n += 2) {
    const [low, high] = [PLACES.get(text.charAt(n)), PLACES.get(text.charAt(n + 1))];
    if (low === undefined || high === undefined) throw new RangeError('No text of bytes');
    held |= (high * 91 + low) << count;
    for (count += BITS; count >= 8; count -= 8) {
      bytes.push(held & 255);
      held >>>= 8;
    }
  }
  return Uint8Array.from(bytes);
}
