/** Whether a paper's texts, composed, have what a reader typed. */
export type TextMatch = (texts: readonly string[]) => boolean;

/** Finds texts that have every word of `query`, whatever the case; undefined for a query without a word. */
export function textMatch(query: string): TextMatch | undefined {
  const words = compose(query).split(/\s+/).filter(Boolean).map(finderOf);
  if (words.length === 0) return undefined;
  return (texts) => words.every((isIn) => texts.some(isIn));
}

/** Hangul may arrive decomposed, as file names and some input methods give it; NFC makes both forms equal. */
export function compose(text: string): string {
  return text.normalize('NFC');
}

/** Without a lower-case copy of every text; and where a word knows no case, as in Hangul, by plain search. */
function finderOf(word: string): (text: string) => boolean {
  if (word.toLowerCase() === word.toUpperCase()) return (text) => text.includes(word);
  const pattern = new RegExp(word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'iu');
  return (text) => pattern.test(text);
}
