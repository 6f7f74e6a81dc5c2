import type { PageBadge } from '../on-page/badge';

const OPEN_MS = 350;
const CLOSE_MS = 250;

/** The card that stands open, one a page; `kept` if the reader clicked for it and not merely came by. */
let shown: { badge: PageBadge; kept: boolean } | undefined;
/** The opening or closing that is about to happen. */
let timer: ReturnType<typeof setTimeout> | undefined;

function after(delay: number, act: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(act, delay);
}

function become(badge: PageBadge, kept: boolean): void {
  if (shown && shown.badge !== badge) shown.badge.setOpen(false);
  shown = { badge, kept };
}

/**
 * Opens a badge's card when the pointer or the focus rests on the badge or on what it belongs to, and closes it when both
 * have left. A card that was clicked for stays until it is closed. Returns the way to stop.
 */
export function followPointer(badge: PageBadge, target: Element): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const isShown = () => badge.isOpen && shown?.badge === badge;

  const open = () => {
    if (badge.isOpen || (shown?.kept && shown.badge.isOpen)) return;
    become(badge, false);
    badge.setOpen(true);
  };
  // The choices of a status lie over the page, not in the card: the pointer leaves it to choose.
  const isChoosing = () => badge.element.shadowRoot?.activeElement?.localName === 'select';
  const close = () => {
    if (isShown() && !shown?.kept && !isChoosing()) badge.setOpen(false);
  };
  const enter = (event: Event) => {
    if (event instanceof PointerEvent && event.pointerType === 'touch') return;
    // The mouse gives focus, too; then it is the pointer that counts. The path, because from outside a shadow root its
    // host is the target, and no host with focus inside counts as `:focus-visible`.
    if (event.type === 'focusin' && !(event.composedPath()[0] as Element).matches(':focus-visible')) return;
    after(OPEN_MS, open);
  };
  const leave = () => after(CLOSE_MS, close);
  const click = (event: Event) => {
    clearTimeout(timer);
    if (!(event.composedPath()[0] as Element).closest('.pill')) return;
    const isJustOpened = isShown() && !shown?.kept;
    become(badge, true);
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
    stop.abort();
    if (shown?.badge !== badge) return;
    clearTimeout(timer);
    shown = undefined;
  };
}

/** Closes the open card with Esc, wherever the focus is, and when what it hangs on is scrolled away from under it. */
export function closeFromOutside(signal: AbortSignal): void {
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    clearTimeout(timer);
    if (!shown?.badge.isOpen) return;
    // It is our card that is closed, and not the page's dialog around it.
    event.stopImmediatePropagation();
    const { badge } = shown;
    const hadFocus = document.activeElement === badge.element;
    badge.setOpen(false);
    if (hadFocus) badge.focus();
  };
  const scroll = ({ target }: Event) => {
    const badge = shown?.badge;
    const isAround = target instanceof Element && badge && target !== badge.element && target.contains(badge.element);
    if (isAround && badge.isOpen) badge.setOpen(false);
  };
  window.addEventListener('keydown', press, { signal, capture: true });
  document.addEventListener('scroll', scroll, { signal, capture: true, passive: true });
}
