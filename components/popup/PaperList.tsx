import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { isNew, type PopupState } from '../../data/popup/state';
import type { Row } from '../../data/row';
import { useNearEnd } from '../near-end';
import { useFocusMemory } from '../papers/focus-memory';
import { PaperRow, type RowHandlers } from '../papers/PaperRow';

export interface PaperListProps extends RowHandlers {
  rows: readonly Row[];
  state: PopupState;
  /** Rows to begin with, enough to scroll to where the reader was. */
  initially: number;
  scroller: RefObject<HTMLElement | null>;
}

const STEP = 60;

/** Papers as rows; those far below are only built when the reader comes near them. */
export function PaperList({ rows, state, initially, scroller, ...handlers }: PaperListProps) {
  const [limit, setLimit] = useState(Math.max(STEP, initially));
  const list = useRef<HTMLOListElement>(null);
  const more = rows.length > limit;
  const end = useNearEnd<HTMLLIElement>({ more, count: limit, scroller }, () => setLimit(limit + STEP));
  useFocusMemory(list, rows);

  const { saved, expanded, marks, view } = state;
  return (
    <ol class="rows" ref={list}>
      {rows.slice(0, limit).map((row) => (
        <PaperRow
          key={row.id}
          row={row}
          status={saved.get(row.id)}
          expanded={expanded.has(row.id)}
          isNew={view === 'day' && isNew(state, row)}
          isDismissed={view === 'day' && marks.get(row.id) === 'dismissed'}
          isListed={view === 'list'}
          {...handlers}
        />
      ))}
      {more && <li ref={end} class="end" aria-hidden="true" />}
    </ol>
  );
}
