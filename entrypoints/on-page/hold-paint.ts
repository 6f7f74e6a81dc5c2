const HOLD = '@keyframes haru-hold{from,to{visibility:hidden}}body{animation:haru-hold 100ms}';

/**
 * Keeps a page that is just being parsed from painting until the returned function is called, so that the card is in the
 * first frame and nothing moves afterwards. Mostly there is nothing to hold: the library has answered, and the abstract
 * followed the page's head, before there is a frame. The hold ends by itself after 100 ms, in CSS: a script that dies cannot
 * keep a page hidden.
 */
export function holdPaint(document: Document): () => void {
  if (document.readyState !== 'loading') return () => undefined;
  let style: HTMLStyleElement | undefined;
  // Called within the first frame and before it is drawn. Most pages come to it released, and are spared the style.
  const frame = requestAnimationFrame(() => {
    // An element, because the list of adopted sheets is the page's own.
    style = document.createElement('style');
    style.textContent = HOLD;
    document.documentElement?.append(style);
  });
  return () => {
    cancelAnimationFrame(frame);
    style?.remove();
  };
}
