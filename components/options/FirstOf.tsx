import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface FirstOfProps<T> {
  items: readonly T[];
  class?: string;
  /** How many are shown at first, and how many more each time. */
  first?: number;
  step?: number;
  /** What the button says, that many being left. */
  more(left: number): string;
  /** One item, with a key. */
  children(item: T): VNode;
}

/** A list of the first few, and the others when asked for; the keyboard goes on at the first of those, the button may be gone. */
export function FirstOf<T>({ items, class: name, first = 5, step = 100, more, children }: FirstOfProps<T>) {
  const [shown, setShown] = useState(first);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    if (shown === first) return;
    const item = list.current?.children[shown - step] as HTMLElement;
    item.tabIndex = -1;
    item.focus();
  }, [shown]);
  const left = items.length - shown;
  return (
    <>
      <ul class={name} ref={list}>
        {items.slice(0, shown).map(children)}
      </ul>
      {left > 0 && (
        <button type="button" class="link" onClick={() => setShown(shown + step)}>
          {more(left)}
        </button>
      )}
    </>
  );
}
