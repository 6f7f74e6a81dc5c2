import type { RefObject } from 'preact';
import { Fragment } from 'preact';
import { useRef } from 'preact/hooks';
import type { BrowseRow } from '../../data/browse/shown';
import type { Row } from '../../data/row';
import { dayText } from '../dates';
import { useNearEnd } from '../near-end';
import { useFocusMemory } from '../papers/focus-memory';
import { PaperRow, type RowHandlers } from '../papers/PaperRow';

export interface BrowseListProps extends RowHandlers {
  rows: readonly BrowseRow[];
  expanded: ReadonlySet<Row['id']>;
  /** Whether the days are said above their papers. */
  byDay: boolean;
  /** Whether there is more to come. */
  more: boolean;
  scroller: RefObject<HTMLElement | null>;
  onMore(): void;
}

/** Papers as rows; more of them are asked for when the reader comes near the last one. */
export function BrowseList({ rows, expanded, byDay, more, scroller, onMore, ...handlers }: BrowseListProps) {
  const list = useRef<HTMLOListElement>(null);
  const end = useNearEnd<HTMLLIElement>({ more, count: rows.length, scroller }, onMore);
  useFocusMemory(
    list,
    rows.map(({ row }) => row),
  );

  return (
    <ol class="rows" ref={list}>
      {rows.map(({ row, date, isNew, isDismissed, status }, index) => (
        <Fragment key={row.id}>
          {byDay && date && date !== rows[index - 1]?.date && (
            <li class="group">
              <h3>{dayText(date, 'full')}</h3>
            </li>
          )}
          <PaperRow
            row={row}
            expanded={expanded.has(row.id)}
            status={status}
            isNew={isNew}
            isDismissed={isDismissed}
            isListed={false}
            {...handlers}
          />
        </Fragment>
      ))}
      {more && <li ref={end} class="end" aria-hidden="true" />}
    </ol>
  );
}
