/** Something wrong in a digest file. An error loses a paper or a day; after a warning all papers are there. */
export interface Problem {
  /** Counted from 1. */
  line: number;
  severity: 'error' | 'warning';
  /** What is wrong and what to do about it, for a person to read. */
  message: string;
}

/** Takes a problem found while reading on. */
export type Report = (severity: Problem['severity'], line: number, message: string) => void;

const LONGEST_QUOTE = 60;

/** A piece of the file for use in a message: in quotes, and cut, because a line may be megabytes long. */
export function quote(text: string): string {
  return text.length > LONGEST_QUOTE ? `"${text.slice(0, LONGEST_QUOTE)}…"` : `"${text}"`;
}

/** A number of papers in words of a message: '1 paper', '3 papers'. */
export function papersIn(count: number): string {
  return count === 1 ? '1 paper' : `${count} papers`;
}
