import type { JSX } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import dark from '../assets/styles/dark.css?inline';
import styles from '../components/link-badge.css?inline';
import { createBadge } from './on-page/badge';
import { showFloat } from './on-page/float';
import { HOSTS } from './on-page/host';

/** The page around a badge has acts and shortcuts of its own, which are not meant when one of ours is pressed. */
const OWN_EVENTS = 'click auxclick dblclick pointerdown pointerup mousedown mouseup keydown keypress keyup'.split(' ');

/** Loaded into a page by its first hit; leaves what makes badges where the page's other script of ours finds it. */
export default defineUnlistedScript(() => {
  globalThis.haruCreateBadge = (id, listed) => {
    const badge = createBadge(id, { place: 'link', styles: dark + styles, compact: true, frame }, listed);
    for (const type of OWN_EVENTS) badge.element.addEventListener(type, (event) => event.stopPropagation());
    return badge;
  };
  // What floats over the page would lie over it on paper, too: there it stands in the text, below its link.
  addEventListener('beforeprint', () =>
    forEachFloat((float) => {
      float.removeAttribute('popover');
      float.style.translate = '';
    }),
  );
  addEventListener('afterprint', () =>
    forEachFloat((float, badge) => {
      float.setAttribute('popover', 'manual');
      showFloat(float, badge);
    }),
  );
});

function forEachFloat(act: (float: HTMLElement, badge: HTMLElement) => void): void {
  for (const badge of document.querySelectorAll<HTMLElement>(HOSTS.badge)) {
    const float = badge.shadowRoot?.querySelector<HTMLElement>('.float');
    if (float) act(float, badge);
  }
}

/** The card floats over the page, where nothing of that clips it. */
function frame(card: JSX.Element, badge: HTMLElement) {
  return (
    <div popover="manual" class="float" ref={(float) => showFloat(float, badge)}>
      {card}
    </div>
  );
}
