import { parseArxivId } from '../../arxiv-id';
import { kindOfAddress } from '../../digest/media';
import { isCount } from '../../json-shapes';
import type { DigestPaper, Section } from '../../paper';
import { fieldOf } from './untrusted';

/** The papers of Hugging Face's list of a day, each once; what is not as expected is left out, field by field. */
export function readItems(items: readonly unknown[]): DigestPaper[] {
  const papers = new Map<DigestPaper['id'], DigestPaper>();
  for (const item of items) {
    const paper = readItem(item);
    if (paper && !papers.has(paper.id)) papers.set(paper.id, paper);
  }
  return [...papers.values()];
}

function readItem(item: unknown): DigestPaper | undefined {
  const inner = fieldOf(item, 'paper');
  const id = parseArxivId(textOf(fieldOf(inner, 'id')) ?? '')?.id;
  if (!id) return undefined;
  const either = (name: string) => textOf(fieldOf(item, name)) ?? textOf(fieldOf(inner, name));
  const votes = fieldOf(inner, 'upvotes') ?? fieldOf(item, 'upvotes');
  const image = either('thumbnail');
  return {
    id,
    title: either('title') ?? id,
    ...(isCount(votes) ? { votes } : {}),
    authors: readAuthors(fieldOf(inner, 'authors')),
    ...(image && kindOfAddress(image) === 'web' ? { image } : {}),
    sections: sectionsOf(either('ai_summary'), either('summary')),
  };
}

/** The list's own summary; a paper that has none is shown by its abstract, and is told to be. */
function sectionsOf(summary: string | undefined, abstract: string | undefined): Section[] {
  if (summary) return [{ text: summary }];
  return abstract ? [{ label: 'Abstract', text: abstract }] : [];
}

function readAuthors(authors: unknown): string[] {
  return Array.isArray(authors) ? authors.flatMap((author) => textOf(fieldOf(author, 'name')) ?? []) : [];
}

/** Text on one line, as arXiv's lines break anywhere; undefined where there is none. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return text === '' ? undefined : text;
}
