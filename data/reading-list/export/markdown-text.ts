import { oneLine } from '../../one-line';

/**
 * Plain text, on one line, as Markdown that shows just that: no emphasis, link (nor address or mention that would become
 * one), HTML, entity or formula, and none of Obsidian's tags, comments and highlights. To stand within a line: at the
 * start of one it might still be a list item.
 */
export function markdownText(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>&~|$=%#^!@]|:(?=\/\/)|(?<=www)\./gi, '\\$&');
}
