import { absUrl } from '../../arxiv-url';
import { LICENCE, placeOf } from '../../attribution';
import { localDay } from '../../local-day';
import { type Entry, isSaved, type PaperCopy, statusOf } from '../entry';
import { citedAuthors, givenNameFirst } from './author-name';
import { publishersDoi } from './doi';
import type { ExportedFile, ExportFormat } from './export-format';
import { frontMatter, type Property } from './front-matter';
import { markdownText } from './markdown-text';
import { noteLines } from './note-lines';
import { obsidianName } from './obsidian-name';
import { obsidianTags } from './obsidian-tags';
import { publishedDay, publishedOf } from './published';
import { shownTitle } from './titles';

const creditProject = (place: string) => `[l-yohai/daily_papers_ko](${place}) · [CC BY-NC-ND 4.0](${LICENCE})`;

/** What is said below a summary of each source, which is at `place`. */
const CREDITS: Record<PaperCopy['source'], (place: string) => string> = {
  'daily-papers-ko': (place) => `GPT-4o · ${creditProject(place)}`,
  file: creditProject,
  'hf-daily-papers': (place) => `[Hugging Face Daily Papers](${place})`,
};

/** Markdown for Obsidian: a note a paper, its properties on top, then the reader's note and the whole summary. */
export const obsidian: ExportFormat = {
  id: 'obsidian',
  extension: 'md',
  write: ({ entries }) => entries.filter(isSaved).map(fileOf),
};

function fileOf(entry: Entry): ExportedFile {
  const { id, copy } = entry;
  const head = `# ${markdownText(shownTitle(entry))}\n\n[arXiv:${id}](${absUrl(id)})\n`;
  const parts = [frontMatter(propertiesOf(entry)), head];
  const lines = noteLines(entry);
  if (lines.length) parts.push(`${lines.join('\n')}\n`);
  if (copy?.value.sections.length) parts.push(summaryOf(copy.value));
  return { name: obsidianName(entry), text: parts.join('\n') };
}

function propertiesOf(entry: Entry): Record<string, Property> {
  const { id, citation, tags, rating, added } = entry;
  const title = shownTitle(entry);
  const saved = localDay(added?.value);
  return {
    title,
    // The file's name is the title cut and without some characters; this one lets it be found and linked as it is.
    aliases: [title],
    arxiv: id,
    url: absUrl(id),
    doi: publishersDoi(entry),
    authors: citedAuthors(entry).map(givenNameFirst),
    published: { day: publishedDay(publishedOf(entry)) },
    category: citation?.value.category,
    status: statusOf(entry),
    tags: obsidianTags(tags?.value ?? []),
    rating: rating?.value || undefined,
    added: saved ? { day: saved } : undefined,
  };
}

/** The summary as its source wrote it, not a character changed, with who wrote it and the licence, as that asks for. */
function summaryOf({ sections, source, listing }: PaperCopy): string {
  const texts = sections.map(({ label, text }) => `${label ? `## ${markdownText(label)}\n\n` : ''}${text}\n`);
  const place = placeOf(source, listing?.date);
  return `${texts.join('\n')}\n${place ? CREDITS[source](place[0]) : markdownText(`${source}`)}\n`;
}
