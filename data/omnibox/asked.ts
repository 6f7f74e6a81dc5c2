import { type ArxivId, parseArxivId } from '../arxiv-id';
import { parseArxivUrl } from '../arxiv-url';

/** What a text in the address bar asks for: a paper by its number or address, the best result of a search, or all of them. */
export type Asked = { kind: 'paper'; id: ArxivId } | { kind: 'best'; query: string } | { kind: 'all'; query: string };

const ALL = '? ';

/** What a text asks for: a paper where all of it is a number or an address, all results behind a question mark. */
export function askedFor(text: string): Asked {
  const typed = text.trim();
  // People leave the scheme out.
  const ref = parseArxivId(typed) ?? parseArxivUrl(typed) ?? parseArxivUrl(`https://${typed}`);
  if (ref) return { kind: 'paper', id: ref.id };
  return typed.startsWith(ALL.trim()) ? { kind: 'all', query: typed.slice(1).trim() } : { kind: 'best', query: typed };
}

/** The text that asks for all results of a query. */
export function allOf(query: string): string {
  return ALL + query;
}
