import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Moves the focus to `heading` when a new step took away the control that had it, so that the keyboard goes on from
 * there and not from the top of the page.
 */
export function useFocusPart(heading: RefObject<HTMLElement | null>, step: string): void {
  const before = useRef(step);
  useLayoutEffect(() => {
    if (before.current !== step && isGone(document.activeElement)) heading.current?.focus();
    before.current = step;
  }, [step]);
}

/** What was only hidden has the focus until the next frame. */
function isGone(focused: Element | null): boolean {
  return focused === document.body || !focused?.checkVisibility();
}
