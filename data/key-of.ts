/** The key that is meant: letters that are no Latin ones by their place on the keyboard. With a Korean layout, J types ㅓ. */
export function keyOf({ key, code }: { key: string; code: string }): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^Key[A-Z]$/.test(code) ? code.charAt(3).toLowerCase() : key;
}

/** Whether a key belongs to the input method: a syllable is being composed. Some browsers tell it by the code alone. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
