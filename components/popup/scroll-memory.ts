import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Puts a list back to where it was when the popup was last open, once its rows are there; another list starts at the top.
 * So does each answer to a search; after it, the list is where it was before. Returns what is to be told of scrolling, px.
 */
export function useScrollMemory(
  scroller: RefObject<HTMLElement | null>,
  list: string,
  answer: string | undefined,
  ready: boolean,
  scrolledTo: number,
): (top: number) => void {
  const settled = useRef<{ list: string; answer: string | undefined }>(undefined);
  /** Where the list is; behind an answer, where it was. */
  const place = useRef(scrolledTo);
  useLayoutEffect(() => {
    const main = scroller.current;
    const before = settled.current;
    if (!ready || !main || (before?.list === list && before.answer === answer)) return;
    if (before && before.list !== list) place.current = 0;
    main.scrollTop = answer === undefined ? place.current : 0;
    settled.current = { list, answer };
  }, [list, answer, ready, scroller]);
  return (top) => {
    // A shorter answer moves what is shown, and that is told a little later.
    if (answer === undefined && settled.current?.answer === undefined) place.current = top;
  };
}
