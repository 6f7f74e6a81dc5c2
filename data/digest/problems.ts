/** What can be wrong in a digest; each has its text under `digest_problem` in the locale files, named as here. */
export const PROBLEM_KINDS = [
  // Of a file.
  'empty_file',
  'no_day',
  'not_text',
  'not_utf8',
  'many_days',
  'other_name',
  'no_arxiv_paper',
  // Of a day.
  'no_such_day',
  'empty_day',
  'unplaced',
  'listed_twice',
  // Of a paper's heading.
  'no_link',
  'other_link',
  'no_title',
  'after_link',
  // Of what stands below it.
  'no_summary',
  'late_field',
  'second_field',
  'bad_votes',
  'open_author',
  'bad_address',
] as const;

export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** Something wrong in a digest file. An error loses a paper or a day; after a warning all papers are there. */
export interface Problem {
  /** Counted from 1. */
  line: number;
  severity: 'error' | 'warning';
  kind: ProblemKind;
  /** What the gaps of its text are filled with. */
  values: (string | number)[];
}

/** Takes a problem found while reading on. */
export type Report = (
  severity: Problem['severity'],
  line: number,
  kind: ProblemKind,
  ...values: Problem['values']
) => void;

const LONGEST_QUOTE = 60;

/** A piece of the file to be quoted in a text: cut, because a line may be megabytes long. */
export function quoted(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
