import type { ArxivId } from '../arxiv-id';
import { absUrl } from '../arxiv-url';
import type { Paper } from '../paper';
import { NO_MARKS } from '../search/marks';
import type { Answer, SearchOptions } from '../search/search-library';
import { allOf, askedFor } from './asked';
import { describePaper, lineOf, type Stretch, type Style } from './description';

/** What the address bar's suggestions need; tests hand in their own. */
export interface OmniboxPorts {
  style: Style;
  search(query: string, options: SearchOptions): Promise<Answer>;
  readPaper(id: ArxivId): Promise<Paper | undefined>;
  texts: {
    /** While nothing has been typed. */
    hint(): string;
    /** Leads to all results. */
    all(query: string): string;
    none(query: string): string;
    indexing(query: string, done: number, total: number): string;
    open(): string;
  };
}

/** A line of the address bar, and the text that it enters. */
export interface Suggestion {
  content: string;
  description: string;
}

/** What the address bar shows for a text. */
export interface Suggested {
  /** Of the first line, which stands for the text itself; absent where that is to stay as it is. */
  first?: string;
  others: Suggestion[];
}

/** How many papers are suggested. */
const SHOWN = 7;

/** Search from the address bar: over the library, and in this browser alone. */
export function createOmnibox({ style, search, readPaper, texts }: OmniboxPorts) {
  let current = new AbortController();

  const line = (...stretches: Stretch[]) => lineOf(stretches, style);
  /** Firefox (153) shows a first line with the next text only, so there it says the same of all. */
  const withFirst = ([first, ...others]: readonly [Suggestion, ...Suggestion[]]): Suggested =>
    style === 'xml' ? { first: first.description, others } : { others: [first, ...others] };
  const suggestPapers = async (query: string, signal: AbortSignal): Promise<Suggested> => {
    const { papers, marker, indexing } = await search(query, { limit: SHOWN, signal });
    const [best, ...others] = papers.map(({ paper }) => ({
      content: absUrl(paper.id),
      description: line(...describePaper(paper, marker)),
    }));
    const all = (text: string) => ({ content: allOf(query), description: line({ text, as: 'dim' }) });
    if (best) return withFirst([best, ...others, all(texts.all(query))]);
    return withFirst([all(indexing ? texts.indexing(query, indexing.done, indexing.total) : texts.none(query))]);
  };
  const suggestPaper = async (id: ArxivId): Promise<Suggested> => {
    const paper = await readPaper(id);
    const known = paper ? [{ text: ' · ' }, ...describePaper(paper, NO_MARKS)] : [];
    const description = line({ text: `${texts.open()}: ` }, { text: id, as: 'match' }, ...known);
    return withFirst([{ content: absUrl(id), description }]);
  };
  const suggestFor = async (text: string, signal: AbortSignal): Promise<Suggested> => {
    const asked = askedFor(text);
    if (asked.kind === 'paper') return suggestPaper(asked.id);
    if (asked.query === '') return { first: line({ text: texts.hint() }), others: [] };
    if (asked.kind === 'all') return { first: line({ text: texts.all(asked.query) }), others: [] };
    return suggestPapers(asked.query, signal);
  };

  return {
    hint: (): string => line({ text: texts.hint() }),
    /** What to suggest for a text; undefined once another text has been typed. */
    async suggest(text: string): Promise<Suggested | undefined> {
      current.abort();
      current = new AbortController();
      const { signal } = current;
      try {
        const suggested = await suggestFor(text, signal);
        return signal.aborted ? undefined : suggested;
      } catch (error) {
        if (signal.aborted) return undefined;
        throw error;
      }
    },
    /**
     * The address to open for a text that was entered: the paper's, or the best result's; else our own page with all
     * results. What one looks for never goes to another's search.
     */
    async addressFor(text: string): Promise<{ url: string } | { find: string }> {
      const asked = askedFor(text);
      if (asked.kind === 'paper') return { url: absUrl(asked.id) };
      if (asked.kind === 'all' || asked.query === '') return { find: asked.query };
      const [best] = (await search(asked.query, { limit: 1 })).papers;
      return best ? { url: absUrl(best.paper.id) } : { find: asked.query };
    },
  };
}
