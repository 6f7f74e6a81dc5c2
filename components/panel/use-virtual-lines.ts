import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { Line } from '../../data/panel/lines';

const PAPER = 124;
const HEADING = 34;

/** The lines near what is seen, each with its place, so that a list of thousands costs no more than a screenful. */
export function useVirtualLines(
  scroller: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  lines: readonly Line[],
  kept: number,
) {
  // What stands above the list scrolls with it.
  const [scrollMargin, setMargin] = useState(0);
  useLayoutEffect(() => setMargin(list.current?.offsetTop ?? 0));
  const [, draw] = useReducer((drawn: number) => drawn + 1, 0);
  const holder = useRef<Virtualizer<HTMLElement, HTMLElement>>(undefined);
  // The virtualizer measures anew whenever one of these is another function.
  const estimateSize = useCallback((index: number) => (lines[index]?.kind === 'heading' ? HEADING : PAPER), [lines]);
  const getItemKey = useCallback((index: number) => keyOf(lines[index]) ?? index, [lines]);
  // The paper in focus stays, however far one scrolls: a focus that is gone cannot be moved.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const places = defaultRangeExtractor(range);
      return kept < 0 || places.includes(kept) ? places : [...places, kept].sort((a, b) => a - b);
    },
    [kept],
  );
  const options = {
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    rangeExtractor,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    overscan: 6,
    scrollMargin,
    // Enough for the first frame; the true height is known after it.
    initialRect: { width: 0, height: 900 },
    onChange: () => draw(undefined),
  };
  holder.current ??= new Virtualizer(options);
  const virtualizer = holder.current;
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}

function keyOf(line: Line | undefined): string | undefined {
  return line?.kind === 'paper' ? line.entry.id : line && `heading ${line.value}`;
}
