/** Copies text; to be called within a few seconds of a click. */
export function copyText(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}
