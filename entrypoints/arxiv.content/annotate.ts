import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { answerPageQuestion, isConnected } from '../../data/messages';
import { holdPaint } from './hold-paint';
import { type PaperCard, startPaperCard } from './paper-card';
import type { Site } from './sites/site';
import { waitFor } from './wait-for';

/** Shows the card of the page's paper, in the page's first frame, for as long as page and extension live. */
export function annotate(ctx: ContentScriptContext, site: Site): void {
  const { signal } = ctx;
  let card: PaperCard | undefined;

  // The address says early which paper to read; the page, when it is there, has the last word.
  const guess = site.idFromUrl(location);
  if (guess) card = startPaperCard(guess, site);
  const place = (anchor: Element) => {
    const id = site.idFromPage(document) ?? guess;
    if (id && id !== guess) {
      card?.stop();
      card = startPaperCard(id, site);
    }
    card?.placeBefore(anchor);
  };
  const placed = waitFor(document, signal, () => site.anchor(document), place);
  if (card) {
    const release = holdPaint(document);
    card.loaded.then((isKnown) => (isKnown ? placed : undefined)).then(release, release);
  }

  const stopAnswering = answerPageQuestion(() => card?.describePage());

  // An extension updated or disabled while the reader was away leaves nothing behind; one that goes while the card is
  // being read says so when it is next used. Asking whether the context is invalid ends it if it is.
  document.addEventListener('visibilitychange', () => ctx.isInvalid, { signal });
  window.addEventListener('focus', () => ctx.isInvalid, { signal });
  // A page from the back/forward cache heard of nothing that was stored meanwhile.
  window.addEventListener(
    'pageshow',
    ({ persisted }) => persisted && ctx.isValid && card?.reload().catch(() => undefined),
    { signal },
  );
  ctx.onInvalidated(() => {
    card?.remove();
    if (!isConnected()) return; // the browser has taken the listeners with the extension
    card?.stop();
    stopAnswering();
  });
}
