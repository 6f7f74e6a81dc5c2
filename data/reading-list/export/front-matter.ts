/** A property of a note: text, a list of texts, a number, or a day (`YYYY-MM-DD`); what is undefined or empty is left out. */
export type Property = string | readonly string[] | number | { day: string } | undefined;

/**
 * YAML front matter with its fences. Texts are JSON strings, which are YAML, too (YAML 1.2, section 1.3), so that nothing
 * in them can be taken for syntax; a day goes bare, as Obsidian knows its dates by that.
 */
export function frontMatter(properties: Record<string, Property>): string {
  const lines = Object.entries(properties).flatMap(([name, value]) => {
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return [];
    return `${name}:${written(value)}\n`;
  });
  return `---\n${lines.join('')}---\n`;
}

function written(value: Exclude<Property, undefined>): string {
  if (typeof value === 'string') return ` ${quoted(value)}`;
  if (typeof value === 'number') return ` ${value}`;
  return 'day' in value ? ` ${value.day}` : value.map((item) => `\n  - ${quoted(item)}`).join('');
}

function quoted(text: string): string {
  // JSON leaves characters as they are that YAML does not take for printable.
  return JSON.stringify(text).replace(
    /[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
