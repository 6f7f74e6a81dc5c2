/** The key that is meant: letters that are no Latin ones by their place on the keyboard. With a Korean layout, J types ㅓ. */
export function keyOf({ key, code }: { key: string; code: string }): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^Key[A-Z]$/.test(code) ? code.charAt(3).toLowerCase() : key;
}
