import { type FilterValue, operatorOf, readFilter } from './operators';

/** Something to be found in a paper's texts. */
export interface Term {
  /** As it was typed, composed (NFC), without quotes. */
  text: string;
  /** In quotes: to be found as it stands, with its particles, with no typo, and by no other name. */
  phrase: boolean;
  /** Only there. */
  field?: 'author';
  /** The last of what was typed: it may go on. */
  open?: true;
}

/** What a paper has to be, beside having the terms; `not` turns it round. */
export type Filter = { not: boolean } & FilterValue;

/** A query as it is meant: every term is in the paper, no excluded one is, and every filter lets it pass. */
export interface Query {
  terms: readonly Term[];
  excluded: readonly Term[];
  filters: readonly Filter[];
}

/** Whether a query asks for nothing: `author:`, a quote alone and blanks do not. */
export function isEmptyQuery({ terms, excluded, filters }: Query): boolean {
  return terms.length + excluded.length + filters.length === 0;
}

/** What was typed, understood as a query; never throws, takes what it does not know as words, and what is begun as nothing. */
export function parseQuery(text: string): Query {
  const query = { terms: [] as Term[], excluded: [] as Term[], filters: [] as Filter[] };
  for (const token of tokensOf(text.normalize('NFC'))) {
    const { not, operator, value, isOpen } = token;
    if (!operator || operator === 'author') {
      (not ? query.excluded : query.terms).push(...termsOf(token));
      continue;
    }
    const filter = readFilter(operator, value, isOpen);
    if (filter) query.filters.push({ not, ...filter });
  }
  return query;
}

interface Token {
  not: boolean;
  operator: ReturnType<typeof operatorOf>;
  value: string;
  phrase: boolean;
  isOpen: boolean;
}

/** A minus, the name of an operator, and what is said: in quotes, of which the last may be missing yet, or up to a blank. */
const TOKEN = /(?<!\S)(?<minus>-?)(?:(?<name>\p{L}+):)?(?:["“”](?<quoted>[^"“”]*)(?<close>["“”]?)|(?<plain>\S*))/gu;

function* tokensOf(text: string): Generator<Token> {
  for (const { 0: whole, index, groups = {} } of text.matchAll(TOKEN)) {
    const { minus, name = '', quoted, close, plain } = groups;
    const operator = operatorOf(name);
    const said = quoted ?? plain ?? '';
    const value = operator || !name ? said : `${name}:${said}`;
    const isOpen = !close && index + whole.length === text.length;
    if (value.trim()) yield { not: minus === '-', operator, value, phrase: quoted !== undefined, isOpen };
  }
}

function termsOf({ operator, value, phrase, isOpen }: Token): Term[] {
  const authorTerm = (text: string): Term => ({ text, phrase: false, field: 'author' });
  // A person's names may stand in any order.
  const terms = operator ? value.trim().split(/\s+/).map(authorTerm) : [{ text: value, phrase }];
  const last = terms.at(-1);
  if (last && isOpen) last.open = true;
  return terms;
}
