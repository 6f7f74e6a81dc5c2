const HOLD = '@keyframes haru-hold{from,to{visibility:hidden}}body{animation:haru-hold 100ms}';

/**
 * Keeps a page that is just being parsed from painting until the returned function is called, so that the card is in the
 * first frame and nothing moves afterwards. That is over in a few milliseconds: reading the library is mostly done before
 * there is anything to paint, and the abstract follows the page's head closely. The hold ends by itself after 100 ms, in
 * CSS: a script that dies cannot keep a page hidden.
 */
export function holdPaint(document: Document): () => void {
  if (document.readyState !== 'loading') return () => undefined;
  // An element, because the list of adopted sheets is the page's own.
  const style = document.createElement('style');
  style.textContent = HOLD;
  document.documentElement?.append(style);
  return () => style.remove();
}
