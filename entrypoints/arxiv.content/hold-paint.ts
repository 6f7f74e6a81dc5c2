/**
 * Keeps the page from painting until the returned function is called, so that the card is in the first frame and
 * nothing moves afterwards. Reading the library takes a few milliseconds and is mostly over before there is anything
 * to paint. The hold ends by itself after 100 ms, in CSS: a script that dies cannot keep a page hidden.
 */
export function holdPaint(document: Document): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@keyframes haru-hold{from,to{visibility:hidden}}body{animation:haru-hold 100ms}');
  document.adoptedStyleSheets.push(sheet);
  return () => {
    const sheets = document.adoptedStyleSheets;
    const at = sheets.indexOf(sheet);
    if (at >= 0) sheets.splice(at, 1);
  };
}
