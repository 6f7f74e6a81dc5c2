import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { t } from '../../components/text';
import type { ArxivId } from '../../data/arxiv-id';
import { answerPageQuestion, ContextInvalidated, isConnected, send } from '../../data/messages';
import { isSaved } from '../../data/reading-list/entry';
import { changeSettings } from '../../data/settings';
import { onStored, paperKey, read, type Stored, savedKey } from '../../data/storage';
import { type CardHost, placeCardHost } from './card-host';
import { holdPaint } from './hold-paint';
import type { Site } from './sites/site';
import { waitFor } from './wait-for';

/** What the page's card is made of: one read of `storage.local`, kept up to date by its changes. */
interface Shown {
  paper?: Stored[`paper:${string}`] | undefined;
  entry?: Stored[`saved:${string}`] | undefined;
  closed: boolean;
  notice?: string | undefined;
}

/** What the card may have to say after the browser stopped answering; `t` keeps what it was asked for once. */
const LATER = ['card.reload', 'card.open', 'card.close', 'source.writer', 'card.huggingface'] as const;

/** Shows the card of the page's paper, in the page's first frame, for as long as page and extension live. */
export function annotate(ctx: ContentScriptContext, site: Site): void {
  let id = site.idFromUrl(new URL(location.href));
  let shown: Shown | undefined;
  let anchor: Element | undefined;
  let card: CardHost | undefined;

  const update = () => {
    if (!shown?.paper || !anchor || !id) return;
    const { paper, entry, closed, notice } = shown;
    if (!card) {
      for (const key of LATER) t(key);
      card = placeCardHost(anchor, id);
    }
    card.show({ paper, saved: isSaved(entry), open: !closed, notice, onSave, onToggle });
  };

  const load = async (wanted: ArxivId) => {
    const found = await read([paperKey(wanted), savedKey(wanted), 'settings']);
    if (wanted !== id) return;
    const closed = found.settings?.cardClosed ?? false;
    shown = { paper: found[paperKey(wanted)], entry: found[savedKey(wanted)], closed };
    update();
    addCitation();
  };

  const onSave = async (saved: boolean) => {
    if (!id || !shown) return;
    const citation = site.citation(document);
    try {
      await send({ type: 'set-saved', id, saved, ...(citation && { citation }) });
      shown.notice = undefined;
    } catch (error) {
      shown.notice = t(error instanceof ContextInvalidated ? 'card.reload' : 'save.failed');
    }
    update();
  };

  const onToggle = (open: boolean) => {
    if (!shown) return;
    shown.closed = !open;
    shown.notice = isConnected() ? undefined : t('card.reload');
    update();
    if (isConnected()) void changeSettings({ cardClosed: !open });
  };

  /** A paper saved from a link or a PDF is known by its number alone; its page is where the rest can be learnt. */
  const addCitation = () => {
    const citation = anchor && isSaved(shown?.entry) && !shown?.entry?.citation && site.citation(document);
    if (id && citation) send({ type: 'describe', id, citation }).catch(() => undefined);
  };

  const release = id ? holdPaint(document) : () => undefined;
  const loaded = id ? load(id).finally(release) : undefined;

  waitFor(
    document,
    ctx.signal,
    () => site.anchor(document),
    (element) => {
      anchor = element;
      const stated = site.idFromPage(document);
      if (stated && stated !== id) {
        id = stated;
        shown = undefined;
        void load(stated);
      }
      update();
      addCitation();
    },
  );

  const stopStored = onStored((change) => {
    if (!id || !shown) return;
    const paper = change[paperKey(id)];
    const entry = change[savedKey(id)];
    if (paper) shown.paper = paper.newValue;
    if (entry) shown.entry = entry.newValue;
    if (change.settings) shown.closed = change.settings.newValue?.cardClosed ?? false;
    if (paper || entry || change.settings) update();
  });
  const stopAnswering = answerPageQuestion(() => {
    const citation = site.citation(document);
    return id && anchor ? { id, ...(citation && { citation }) } : undefined;
  });

  // An extension updated or disabled while the reader was away leaves nothing behind; one that goes while the card is
  // being read says so when it is next used. A page from the back/forward cache missed what was stored meanwhile.
  const { signal } = ctx;
  document.addEventListener('visibilitychange', () => ctx.isInvalid, { signal });
  window.addEventListener('focus', () => ctx.isInvalid, { signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && ctx.isValid && id && void load(id), { signal });
  ctx.onInvalidated(() => {
    card?.remove();
    if (!isConnected()) return; // the browser has taken the listeners with the extension
    stopStored();
    stopAnswering();
  });
  void loaded?.catch(() => undefined);
}
