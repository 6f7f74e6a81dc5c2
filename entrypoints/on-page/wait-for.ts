/**
 * Waits for an element of a page that is being parsed. Calls `found`, where it `isUrgent` in the same turn of the parser in
 * which `find` first answers, so before anything of it is painted, and else when the page has been parsed. Settles then with
 * whether it was found.
 */
export function waitFor<E extends Element>(
  document: Document,
  { signal, isUrgent }: { signal: AbortSignal; isUrgent: boolean },
  find: () => E | null,
  found: (element: E) => void,
): Promise<boolean> {
  return new Promise((settle) => {
    let isFound = false;
    const stop = () => {
      observer.disconnect();
      document.removeEventListener('DOMContentLoaded', giveUp);
      settle(isFound);
    };
    const look = () => {
      const element = find();
      if (!element) return;
      isFound = true;
      found(element);
      stop();
    };
    const giveUp = () => {
      look();
      stop();
    };
    const observer = new MutationObserver(look);
    if (document.readyState !== 'loading') return giveUp();
    if (isUrgent) {
      look();
      if (!isFound) observer.observe(document, { childList: true, subtree: true });
    }
    document.addEventListener('DOMContentLoaded', giveUp);
    signal.addEventListener('abort', stop);
  });
}
