import type { PageBadge } from '../on-page/badge';

const OPEN_MS = 350;
const CLOSE_MS = 250;

/** The card that stands open: one a page. */
let shown: PageBadge | undefined;

/**
 * Opens a badge's card when the pointer or the focus rests on the badge or on what it belongs to, and closes it when both
 * have left; a click on the badge keeps it open. Returns the way to stop.
 */
export function followPointer(badge: PageBadge, target: Element): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isKept = false;

  const after = (delay: number, act: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  };
  const become = (kept: boolean) => {
    if (shown !== badge) shown?.setOpen(false);
    shown = badge;
    isKept = kept;
  };
  const open = () => {
    if (badge.isOpen) return;
    become(false);
    badge.setOpen(true);
  };
  const close = () => {
    if (!isKept && shown === badge) badge.setOpen(false);
  };
  const enter = (event: Event) => {
    if (event instanceof PointerEvent && event.pointerType === 'touch') return;
    // The mouse gives focus, too; then it is the pointer that counts.
    if (event.type === 'focusin' && !(event.target as Element).matches(':focus-visible')) return;
    after(OPEN_MS, open);
  };
  const leave = () => after(CLOSE_MS, close);
  const click = (event: Event) => {
    clearTimeout(timer);
    if (!(event.composedPath()[0] as Element).closest('.pill')) return;
    const isJustOpened = badge.isOpen && shown === badge && !isKept;
    become(true);
    // The pointer had opened it just before: this click means open.
    if (isJustOpened) event.stopImmediatePropagation();
  };
  for (const element of [target, badge.element]) {
    element.addEventListener('pointerenter', enter, { signal });
    element.addEventListener('pointerleave', leave, { signal });
    element.addEventListener('focusin', enter, { signal });
    element.addEventListener('focusout', leave, { signal });
  }
  badge.element.addEventListener('click', click, { signal, capture: true });
  return () => {
    clearTimeout(timer);
    stop.abort();
    if (shown === badge) shown = undefined;
  };
}

/** Closes the open card with Esc, wherever the focus is. */
export function closeWithEscape(signal: AbortSignal): void {
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && shown?.setOpen(false), { signal });
}
