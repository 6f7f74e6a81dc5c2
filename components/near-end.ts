import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * A ref for what stands at the end of a list of `count` rows in `scroller`: when the reader comes near it, and while there is
 * `more`, `onNear` is called.
 */
export function useNearEnd<End extends Element>(
  { more, count, scroller }: { more: boolean; count: number; scroller: RefObject<HTMLElement | null> },
  onNear: () => void,
): RefObject<End | null> {
  const end = useRef<End>(null);
  // Once a length: a list that has grown is looked at anew.
  useEffect(() => {
    if (!end.current || !more) return;
    const look = ([entry]: IntersectionObserverEntry[]) => entry?.isIntersecting && onNear();
    const observer = new IntersectionObserver(look, { root: scroller.current, rootMargin: '800px' });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [count, more, scroller]);
  return end;
}
