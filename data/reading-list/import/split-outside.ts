/** The keywords of one field: parted by commas, or where there is none by semicolons. Braces keep together what they hold. */
export function splitKeywords(text: string): string[] {
  const parts = splitOutside(text, /,/y);
  return parts.length > 1 ? parts : splitOutside(text, /;(?=\s|$)/y);
}

/** The pieces of a text between the matches of `separator`, a sticky expression, that stand outside of all braces. */
export function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      separator.lastIndex = at;
      const [found] = separator.exec(text) ?? [];
      if (!found) continue;
      parts.push(text.slice(start, at));
      start = at + found.length;
      at = start - 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
