import MiniSearch from 'minisearch';
import type { Paper } from '../../data/paper';
import { docOfPaper } from '../../data/search/doc';
import { countPairs, type PairCounts, pairsFrom } from '../../data/search/pairs';
import { findIn } from '../unit/search-samples';

/** Something that finds papers: the ids, best first. */
export interface Rival {
  name: string;
  find(query: string): string[];
}

interface Flat {
  id: string;
  title: string;
  authors: string;
  summary: string;
}

const flat = ({ id, title, authors, sections }: Paper): Flat => ({
  id,
  title,
  authors: authors.join('\n'),
  summary: sections.map(({ text }) => text).join('\n'),
});

/** Pairs of neighbouring syllables, and Latin words. */
const bigrams = (text: string) =>
  (text.toLowerCase().match(/[가-힣]+|[a-z\d]+/g) ?? []).flatMap((word) =>
    /[a-z\d]/.test(word) || word.length < 2
      ? word
      : Array.from({ length: word.length - 1 }, (_, n) => word.slice(n, n + 2)),
  );

function miniSearch(name: string, papers: readonly Paper[], tokenize?: (text: string) => string[]): Rival {
  const index = new MiniSearch<Flat>({
    fields: ['title', 'authors', 'summary'],
    ...(tokenize && { tokenize }),
    searchOptions: {
      boost: { title: 3, authors: 2 },
      prefix: true,
      fuzzy: (term) => (term.length >= 5 ? 1 : false),
      combineWith: 'AND',
    },
  });
  index.addAll(papers.map(flat));
  return { name, find: (query) => index.search(query).map(({ id }) => String(id)) };
}

function substring(papers: readonly Paper[]): Rival {
  const texts = papers.map((paper) => ({ id: paper.id, text: Object.values(flat(paper)).join('\n').toLowerCase() }));
  const find = (query: string) => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    return texts.flatMap(({ id, text }) => (words.every((word) => text.includes(word)) ? id : []));
  };
  return { name: 'substring scan', find };
}

/** Ours, and what could have been used instead. */
export function rivals(papers: readonly Paper[]): Rival[] {
  const counts: PairCounts = new Map();
  for (const { text } of papers.flatMap(({ sections }) => sections)) countPairs(text, counts);
  const pairs = pairsFrom(counts);
  const docs = papers.map(docOfPaper);
  const find = (query: string) => (findIn(docs, query, pairs) ?? []).map(({ id }) => id);
  return [
    { name: 'ours', find },
    miniSearch('MiniSearch, its own tokens', papers),
    miniSearch('MiniSearch, syllable bigrams', papers, bigrams),
    substring(papers),
  ];
}
