import type { JSX } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import dark from '../assets/styles/dark.css?inline';
import styles from '../components/link-badge.css?inline';
import { createBadge } from './on-page/badge';
import { showFloat } from './on-page/float';

/** The page around a badge has acts and shortcuts of its own, which are not meant when one of ours is pressed. */
const OWN_EVENTS = 'click auxclick dblclick pointerdown pointerup mousedown mouseup keydown keypress keyup'.split(' ');

/** Loaded into a page by its first hit; leaves what makes badges where the page's other script of ours finds it. */
export default defineUnlistedScript(() => {
  globalThis.haruCreateBadge = (id, listed) => {
    const badge = createBadge(id, { place: 'link', styles: dark + styles, compact: true, frame }, listed);
    for (const type of OWN_EVENTS) badge.element.addEventListener(type, (event) => event.stopPropagation());
    return badge;
  };
});

/** The card floats over the page, where nothing of that clips it. */
function frame(card: JSX.Element, badge: HTMLElement) {
  // Each drawing has a `ref` of its own, which hears of the next one, and of the end, with null.
  const gone = new AbortController();
  const show = (float: HTMLElement | null) => {
    if (!float) return gone.abort();
    showFloat(float, badge);
    followWindow(float, badge, gone.signal);
    followPrint(float, badge, gone.signal);
  };
  return (
    <div popover="manual" class="float" ref={show}>
      {card}
    </div>
  );
}

/** A window that is made narrower, or a page that is made larger, would leave the card outside. */
function followWindow(float: HTMLElement, badge: HTMLElement, signal: AbortSignal): void {
  const move = () => {
    // On paper it stands in the text.
    if (float.popover) showFloat(float, badge);
  };
  addEventListener('resize', move, { signal });
}

/** What floats over the page would lie over it on paper, too: there it stands in the text, below its link. */
function followPrint(float: HTMLElement, badge: HTMLElement, signal: AbortSignal): void {
  const stand = () => {
    float.removeAttribute('popover');
    float.style.translate = '';
  };
  const rise = () => {
    float.setAttribute('popover', 'manual');
    showFloat(float, badge);
  };
  addEventListener('beforeprint', stand, { signal });
  addEventListener('afterprint', rise, { signal });
}
