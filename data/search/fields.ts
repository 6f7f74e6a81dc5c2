import type { SearchDoc } from './doc';
import { type Folded, fold } from './fold';

/** A text of a paper, and how much a find in it counts. */
export interface Field {
  weight: number;
  /** Whose names it has. */
  isAuthors: boolean;
  /** Needles of fewer keys are not looked for there. */
  least: number;
  folded(): Folded;
}

export const TITLE = 10;
export const AUTHORS = 6;
export const SUMMARY = 4;
const ID = 12;
const TAGS = 5;
/** Every identifier has a 2 somewhere. */
const LEAST_OF_ID = 5;
/** What a paper is about stands in its summary's first section. */
const LATER_SECTIONS = 3.6;

const known = new WeakMap<object, readonly Field[]>();

/** The texts of what `owner` stands for, what counts most first; each is folded when it is needed, and then kept with it. */
export function fieldsOf(owner: object, docOf: () => SearchDoc): readonly Field[] {
  const fields = known.get(owner) ?? makeFields(docOf());
  known.set(owner, fields);
  return fields;
}

function makeFields({ id, title, authors, sections, tags = [], note = '' }: SearchDoc): Field[] {
  const [first, ...rest] = sections.map(({ text }) => text);
  return [
    field(ID, [id], { least: LEAST_OF_ID }),
    field(TITLE, [title]),
    field(AUTHORS, authors, { isAuthors: true }),
    field(TAGS, tags),
    field(SUMMARY, [first ?? '', note]),
    field(LATER_SECTIONS, rest),
  ];
}

function field(weight: number, texts: readonly string[], { isAuthors = false, least = 0 } = {}): Field {
  let folded: Folded | undefined;
  return {
    weight,
    isAuthors,
    least,
    folded: () => {
      folded ??= fold(texts.join('\n'));
      return folded;
    },
  };
}
