import type { Mark } from '../data/search/marks';

export interface MarkedProps {
  text: string;
  /** In order, without overlaps. */
  marks: readonly Mark[];
}

/** A text in which what was searched for is highlighted. */
export function Marked({ text, marks }: MarkedProps) {
  return (
    <>
      {marks.map(({ start, end }, n) => (
        <>
          {text.slice(marks[n - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
