/**
 * Tags as Obsidian takes them: letters, digits, `_`, `-`, `/` and emoji, not digits alone; blanks and the rest become `-`.
 * Without doubles, to Obsidian, for which `LLM` and `llm` are one. https://help.obsidian.md/tags#Tag+format
 */
export function obsidianTags(tags: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const text of tags) {
    const tag = text
      .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/]+/gu, '-')
      .replace(/\/[-/]*/g, '/')
      .replace(/^[-/]+|[-/]+$/g, '');
    const known = tag.toLowerCase();
    if (tag && !kept.has(known)) kept.set(known, /^\p{N}+$/u.test(tag) ? `_${tag}` : tag);
  }
  return [...kept.values()];
}
