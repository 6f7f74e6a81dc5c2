/** Whether a paper's texts have what a reader typed. */
export type TextMatch = (texts: Iterable<string>) => boolean;

/** Finds texts that have every word of `query`, whatever the case; undefined for a query without a word. */
export function textMatch(query: string): TextMatch | undefined {
  const words = compose(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  // Searching without making a lower-case copy of every text is what keeps ten thousand papers quick.
  const patterns = words.map((word) => new RegExp(word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'iu'));
  return (texts) => {
    let missing = patterns;
    for (const text of texts) {
      const composed = compose(text);
      missing = missing.filter((pattern) => !pattern.test(composed));
      if (missing.length === 0) return true;
    }
    return false;
  };
}

/** Hangul may arrive decomposed, as file names and some input methods give it; NFC makes both forms equal. */
function compose(text: string): string {
  return text.normalize('NFC');
}
