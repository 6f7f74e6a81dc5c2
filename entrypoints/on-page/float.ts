const GAP = 6;
const MARGIN = 8;

/**
 * Shows a popover below what it belongs to, or above it where there is more room. It stands at a place of the document,
 * not of the window, so that it moves with the page when that is scrolled.
 */
export function showFloat(float: HTMLElement | null, anchor: HTMLElement): void {
  const { defaultView: view } = anchor.ownerDocument;
  if (!float?.isConnected || !view) return;
  if (!float.matches(':popover-open')) float.showPopover();
  const at = anchorBox(anchor);
  const { width, height } = float.getBoundingClientRect();
  const { clientWidth, clientHeight } = anchor.ownerDocument.documentElement;
  const below = clientHeight - at.bottom - GAP;
  const isAbove = below < height && at.top > below;
  const top = isAbove ? Math.max(at.top - GAP - height, MARGIN) : at.bottom + GAP;
  const left = Math.max(MARGIN, Math.min(at.left, clientWidth - width - MARGIN));
  float.style.translate = `${Math.round(left + view.scrollX)}px ${Math.round(top + view.scrollY)}px`;
}

/** The badge's own box: an inline host's boxes are those of the line. */
function anchorBox(anchor: HTMLElement): DOMRect {
  return (anchor.shadowRoot?.querySelector('.pill') ?? anchor).getBoundingClientRect();
}
