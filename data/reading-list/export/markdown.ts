import { absUrl } from '../../arxiv-url';
import { localDay } from '../../local-day';
import { type Entry, isSaved, statusOf } from '../entry';
import { citedAuthors, givenNameFirst } from './author-name';
import type { ExportFormat } from './export-format';
import { markdownText } from './markdown-text';
import { noteLines } from './note-lines';
import { oneFile } from './one-file';
import { publishedDay, publishedOf } from './published';
import { stars } from './stars';
import { shownTitle } from './titles';

/** More names than this tell a reader of a list nothing; the other formats have them all. */
const MOST_NAMES = 20;

/** One list of tasks, ticked when done, without summaries. Words are ids (`to-read`), the same in every language. */
export const markdown: ExportFormat = {
  id: 'markdown',
  extension: 'md',
  write({ entries }, { now }) {
    const saved = entries.filter(isSaved);
    const heading = `# Haru Papers · ${localDay(now) ?? ''} (${saved.length})\n`;
    return oneFile([heading, ...saved.map(itemOf)].join('\n'), markdown, now);
  },
};

function itemOf(entry: Entry): string {
  const { id, tags, rating } = entry;
  const status = statusOf(entry);
  const head = `[${markdownText(shownTitle(entry))}](${absUrl(id)})`;
  const paper = [`arXiv:${id}`, publishedDay(publishedOf(entry)), namesOf(entry)];
  const own = [status, stars(rating?.value), tags?.value.map(markdownText).join(', ')];
  const lines = [head, ...[paper, own].map((parts) => parts.filter(Boolean).join(' · '))];
  // A backslash ends a line here; the note is within the item while its lines are indented.
  const noted = noteLines(entry).map((line) => (line ? `  ${line.replace(/^\t+/, spaces)}\n` : '\n'));
  return `- [${status === 'done' ? 'x' : ' '}] ${lines.join('\\\n  ')}\n${noted.length ? '\n' : ''}${noted.join('')}`;
}

// Tabs end at set columns, which the indentation would move.
function spaces(tabs: string): string {
  return '    '.repeat(tabs.length);
}

function namesOf(entry: Entry): string {
  const names = citedAuthors(entry).map(givenNameFirst);
  const more = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).map(markdownText).join(', ');
  return more > 0 ? `${shown}, … (+${more})` : shown;
}
