import { t } from '../../components/text';
import type { ArxivId } from '../../data/arxiv-id';
import { followPaper, type PaperState } from '../../data/follow-paper';
import { ContextInvalidated, isConnected, type PagePaper, send } from '../../data/messages';
import { isSaved } from '../../data/reading-list/entry';
import { write } from '../../data/storage';
import { type CardHost, placeCardHost } from './card-host';
import type { Site } from './sites/site';

/** A paper's card: shown once the library has the paper and the page has its place. */
export interface PaperCard {
  /** Settles when the library was read for the first time, with whether it has the paper. */
  loaded: Promise<boolean>;
  placeBefore(anchor: Element): void;
  /** What the page says of the paper; undefined before it has said anything. */
  describePage(): PagePaper | undefined;
  reload(): Promise<void>;
  stop(): void;
  remove(): void;
}

/** What the card may have to say after the browser stopped answering; `t` keeps what it was asked for once. */
const LATER = ['card.reload', 'card.open', 'card.close', 'source.writer', 'card.huggingface'] as const;

/** Reads the paper and follows it from then on. */
export function startPaperCard(id: ArxivId, site: Site): PaperCard {
  let state: PaperState | undefined;
  let anchor: Element | undefined;
  let host: CardHost | undefined;
  let notice: string | undefined;

  const show = () => {
    if (!state?.paper || !anchor) return;
    if (!host) {
      for (const key of LATER) t(key);
      host = placeCardHost(anchor, id);
    }
    const { paper, entry, cardClosed } = state;
    host.show({ paper, saved: isSaved(entry), open: !cardClosed, notice, onSave, onToggle });
  };

  const citation = () => (anchor ? site.citation(anchor.ownerDocument) : undefined);

  const onSave = async (saved: boolean) => {
    const cited = citation();
    try {
      await send({ type: 'set-saved', id, saved, ...(cited && { citation: cited }) });
      notice = undefined;
      await reload();
    } catch (error) {
      notice = t(error instanceof ContextInvalidated ? 'card.reload' : 'save.failed');
    }
    show();
  };

  const onToggle = (open: boolean) => {
    if (!state) return;
    state = { ...state, cardClosed: !open };
    notice = isConnected() ? undefined : t('card.reload');
    show();
    if (isConnected()) write({ 'setting:card-closed': !open }).catch(() => undefined);
  };

  /** A paper saved from a link or a PDF is known by its number alone; its page is where the rest can be learnt. */
  const complete = () => {
    const cited = isSaved(state?.entry) && !state?.entry?.citation && citation();
    if (cited) send({ type: 'describe', id, citation: cited }).catch(() => undefined);
  };

  const { loaded, reload, stop } = followPaper(id, (next) => {
    state = next;
    show();
  });
  loaded.then(complete, () => undefined);

  return {
    loaded: loaded.then(() => state?.paper !== undefined),
    placeBefore(place) {
      anchor = place;
      show();
      complete();
    },
    describePage() {
      const cited = citation();
      return anchor && { id, ...(cited && { citation: cited }) };
    },
    reload,
    stop,
    remove: () => host?.remove(),
  };
}
