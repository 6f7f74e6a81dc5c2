/**
 * Waits for an element of a page that is being parsed. Calls `found` in the same turn of the parser in which `find` first
 * answers, so before anything of it is painted; settles then, or when the page has been parsed without it.
 */
export function waitFor<E extends Element>(
  document: Document,
  signal: AbortSignal,
  find: () => E | null,
  found: (element: E) => void,
): Promise<void> {
  return new Promise((settle) => {
    const stop = () => {
      observer.disconnect();
      document.removeEventListener('DOMContentLoaded', giveUp);
      settle();
    };
    const look = () => {
      const element = find();
      if (!element) return;
      found(element);
      stop();
    };
    const giveUp = () => {
      look();
      stop();
    };
    const observer = new MutationObserver(look);
    if (document.readyState !== 'loading') return giveUp();
    observer.observe(document, { childList: true, subtree: true });
    document.addEventListener('DOMContentLoaded', giveUp);
    signal.addEventListener('abort', stop);
  });
}
