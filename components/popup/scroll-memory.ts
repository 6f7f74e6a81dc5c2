import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Puts a list back to where it was when the popup was last open, once its rows are there; another list starts at the top. */
export function useScrollMemory(
  scroller: RefObject<HTMLElement | null>,
  list: string,
  ready: boolean,
  scrolledTo: number,
) {
  const settled = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (!ready || settled.current === list || !scroller.current) return;
    scroller.current.scrollTop = settled.current === undefined ? scrolledTo : 0;
    settled.current = list;
  }, [list, ready, scroller, scrolledTo]);
}
