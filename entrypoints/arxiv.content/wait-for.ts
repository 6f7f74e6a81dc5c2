/**
 * Calls `found` in the same turn of the parser in which `find` first answers, so before anything of it is painted.
 * Gives up when the page has been parsed without it.
 */
export function waitFor<E extends Element>(
  document: Document,
  signal: AbortSignal,
  find: () => E | null,
  found: (element: E) => void,
): void {
  const look = () => {
    const element = find();
    if (!element) return false;
    stop();
    found(element);
    return true;
  };
  const observer = new MutationObserver(look);
  const giveUp = () => look() || stop();
  const stop = () => {
    observer.disconnect();
    document.removeEventListener('DOMContentLoaded', giveUp);
  };
  if (look() || document.readyState !== 'loading') return;
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', giveUp);
  signal.addEventListener('abort', stop);
}
