import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Row } from '../../data/row';

/** When the row in focus leaves the list, the one that takes its place is in focus: a list is cleared key by key. */
export function useFocusMemory(list: RefObject<HTMLElement | null>, rows: readonly Row[]) {
  const focused = useRef<{ id: string; place: number } | undefined>(undefined);
  useLayoutEffect(() => {
    const remember = () => {
      const id = document.activeElement?.closest('[data-item]')?.getAttribute('data-arxiv-id');
      const place = rows.findIndex((row) => row.id === id);
      focused.current = id && place >= 0 ? { id, place } : undefined;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [rows]);
  useLayoutEffect(() => {
    const last = focused.current;
    if (!last || document.activeElement !== document.body || rows.some(({ id }) => id === last.id)) return;
    const items = list.current?.querySelectorAll('[data-item]') ?? [];
    const next = items[Math.min(last.place, items.length - 1)];
    next?.querySelector<HTMLElement>('[data-focus]')?.focus();
  }, [list, rows]);
}
