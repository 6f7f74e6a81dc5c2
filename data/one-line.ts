/** The text on one line: line breaks, tabs, control characters and runs of blanks become one blank each. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
