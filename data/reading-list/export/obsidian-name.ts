import { oneLine } from '../../one-line';
import type { Entry } from '../entry';
import { shownTitle } from './titles';

const MOST_BYTES = 160;

/**
 * `Title (2502.06394).md`: the name of a paper's note, without what Windows, macOS, Linux or a link in Obsidian forbids.
 * The id is in it, so that no two papers share one. Short enough for file systems, which count bytes (255), with a
 * folder's way before it.
 */
export function obsidianName(entry: Entry): string {
  const title = oneLine(shownTitle(entry).replace(/[\\/:*?"<>|#^[\]]|\p{C}/gu, ' '));
  const id = entry.id.replace('/', '-');
  // Windows drops dots and blanks at the end; one at the start hides a file elsewhere.
  const name = cut(title.replace(/^[.\s]+/, '')).replace(/[.\s]+$/, '');
  return name ? `${name} (${id}).md` : `${id}.md`;
}

function cut(text: string): string {
  const encoder = new TextEncoder();
  let kept = '';
  let bytes = 0;
  for (const char of text) {
    bytes += encoder.encode(char).length;
    if (bytes > MOST_BYTES) break;
    kept += char;
  }
  return kept;
}
