import type { ArxivId } from '../../data/arxiv-id';
import { answerPageQuestion } from '../../data/messages';
import { noteMissingPlace } from '../../data/missing-places';
import { holdPaint } from './hold-paint';
import { followLife } from './life';
import type { PageContext } from './page-context';
import type { PageView } from './page-view';
import type { PaperSite } from './paper-site';
import { isProperPage } from './proper-page';
import { tellOpened } from './tell-opened';
import { waitFor } from './wait-for';
import { whenSeen } from './when-seen';

/** What a page of one paper shows. */
export interface PaperViews {
  start(id: ArxivId): PageView;
  /** The small thing in the window's corner, where the page has no place that we know. */
  startChip(id: ArxivId): PageView;
}

/** Shows the page's paper, in the page's first frame, for as long as page and extension live. */
export function annotatePaper(ctx: PageContext, site: PaperSite, { start, startChip }: PaperViews): void {
  let view: PageView | undefined;
  const replace = (next: PageView) => {
    view?.stop();
    view?.remove();
    view = next;
  };

  // The address says early which paper to read; the page, when it is there, has the last word.
  const guess = site.idFromUrl(location);
  if (guess) view = start(guess);
  const placed = waitFor(
    document,
    ctx.signal,
    () => site.anchor(document),
    (anchor) => {
      const id = site.idFromPage?.(document) ?? guess;
      if (id && id !== guess) replace(start(id));
      view?.place((ours, where) => site.place(ours, anchor, where));
    },
  );
  if (view) {
    const release = holdPaint(document);
    view.loaded.then((isKnown) => (isKnown ? placed : undefined)).then(release, release);
  }
  placed.then((isPlaced) => {
    if (ctx.isInvalid) return;
    if (!isPlaced && guess && isProperPage()) {
      // The markup is not what we know, but the address still says which paper it is.
      const chip = startChip(guess);
      chip.place((ours) => document.body.append(ours));
      replace(chip);
      if (site.shouldHaveAnchor?.(document) ?? true)
        noteMissingPlace(site.name, site.selectors, Date.now()).catch(() => undefined);
    }
    whenSeen(document, ctx.signal, () => {
      if (view) tellOpened(view).catch(() => undefined);
    });
  });

  const stopAnswering = answerPageQuestion(() => view?.describePage());
  followLife(ctx, {
    reload: async () => view?.reload(),
    remove: () => view?.remove(),
    stop() {
      view?.stop();
      stopAnswering();
    },
  });
}
