const CONTROLS = 'a, button, select, input';

/** The item of each list that Tab comes to. */
const current = new WeakMap<Element, Element>();

/**
 * From here on Tab comes to one item of each list, the one that was last in focus or else the first, and from its controls
 * on to what follows the list; keys lead from item to item. Without it a day's papers would be a hundred stops.
 * @param lists Selector of lists, whose items are marked `data-item`.
 */
export function keepRoving(page: Document, lists: string): void {
  const roveAll = () => {
    for (const list of page.querySelectorAll(lists)) rove(list, page.activeElement);
  };
  page.addEventListener('focusin', roveAll);
  new MutationObserver(roveAll).observe(page.body, { childList: true, subtree: true });
  roveAll();
}

function rove(list: Element, focused: Element | null): void {
  const items = [...list.querySelectorAll('[data-item]')];
  const last = items.find((item) => item === current.get(list));
  const stop = items.find((item) => item.contains(focused)) ?? last ?? items[0];
  if (stop) current.set(list, stop);
  for (const item of items) {
    const tabIndex = item === stop ? 0 : -1;
    for (const control of item.querySelectorAll<HTMLElement>(CONTROLS)) {
      if (control.tabIndex !== tabIndex) control.tabIndex = tabIndex;
    }
  }
}
