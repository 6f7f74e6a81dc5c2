import type { Browse } from '../../data/browse/browse';
import { handleKey } from '../papers/keyboard';

/** What the keys do that are not the focused element's own. */
export type BrowseTargets = Pick<Browse, 'undo' | 'showHelp' | 'step' | 'search'>;

/**
 * Carries out the keys of browsing, within its part of the page; the same as the popup's, and brackets too.
 * @returns whether the key was taken.
 */
export function handleBrowseKey(event: KeyboardEvent, root: Element, browse: BrowseTargets): boolean {
  const { activeElement } = root.ownerDocument;
  // Arrows and letters choose in a menu.
  if (activeElement instanceof HTMLSelectElement && event.key !== 'Escape') return false;
  const scope = {
    activeElement,
    querySelector: root.querySelector.bind(root),
    querySelectorAll: root.querySelectorAll.bind(root),
  };
  const stepDay = browse.step;
  return handleKey(bracketAsArrow(event), scope, { ...browse, stepDay });
}

/** Brackets lead where the arrows do; in a field, neither leads anywhere. */
function bracketAsArrow(event: KeyboardEvent): KeyboardEvent {
  const { isComposing, ctrlKey, metaKey, altKey } = event;
  const key = { '[': 'ArrowLeft', ']': 'ArrowRight' }[event.key];
  return key ? new KeyboardEvent('keydown', { key, isComposing, ctrlKey, metaKey, altKey }) : event;
}
