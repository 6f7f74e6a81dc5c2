import { t } from '../../components/text';
import type { ArxivId } from '../../data/arxiv-id';
import { type CardState, followCard } from '../../data/follow-card';
import { isConnected } from '../../data/messages';
import { isSaved, statusOf } from '../../data/reading-list/entry';
import { CARD_CLOSED, type CardPlace } from '../../data/settings/settings';
import { write } from '../../data/storage';
import { type CardHost, createCardHost } from '../on-page/card-host';
import { isReaders } from '../on-page/is-readers';
import { rememberLaterTexts } from '../on-page/later-texts';
import type { PageView, Put } from '../on-page/page-view';
import { copyCitation, savePaper, setStatus } from '../on-page/paper-acts';
import type { PaperSite } from '../on-page/paper-site';

/** The card of the page's paper: reads the paper, and follows it from then on. */
export function startPaperCard(id: ArxivId, site: PaperSite, { chip = false } = {}): PageView {
  let state: CardState | undefined;
  let put: Put | undefined;
  /** Where the card was put. */
  let place: CardPlace | undefined;
  let host: CardHost | undefined;
  let notice: string | undefined;
  let copied: string | undefined;
  /** A chip covers a corner of the page, so each one starts closed, whatever cards do. */
  let chipOpen = false;

  const show = () => {
    if (!state?.paper) return;
    if (!host) {
      rememberLaterTexts();
      host = createCardHost(document, id);
      if (chip) host.element.setAttribute('data-place', 'chip');
    }
    const { paper, entry, cardClosed, hiddenSections, textSize } = state;
    host.show({
      paper,
      saved: isSaved(entry),
      status: entry && statusOf(entry),
      open: chip ? chipOpen : !cardClosed,
      folded: hiddenSections,
      size: textSize,
      notice,
      copied,
      onSave: (saved, by) => isReaders(by) && act(savePaper(id, saved, citation())),
      onStatus: (status, by) => isReaders(by) && act(setStatus(id, status)),
      onToggle,
      onCite: site.citation || entry?.citation ? onCite : undefined,
    });
    // Mostly the card is ready before the abstract has come: then the first frame does not wait for it to be made.
    if (put) move(host, put, state.cardPlace);
  };

  const move = (card: CardHost, to: Put, where: CardPlace) => {
    if (where !== place) to(card.element, where);
    place = where;
  };

  const citation = () => (put ? site.citation?.(document) : undefined);

  const act = async (failure: Promise<string | undefined>) => {
    notice = await failure;
    copied = undefined;
    if (!notice) await reload();
    show();
  };

  const onCite = async () => {
    notice = undefined;
    copied = await copyCitation(id, citation());
    show();
  };

  const onToggle = (open: boolean, by: Event) => {
    if (!state) return;
    if (chip) chipOpen = open;
    else state = { ...state, cardClosed: !open };
    notice = isConnected() ? undefined : t('card.reload');
    copied = undefined;
    show();
    if (isConnected() && !chip && isReaders(by)) write({ [CARD_CLOSED.key]: !open }).catch(() => undefined);
  };

  const { loaded, reload, stop } = followCard(id, (next) => {
    state = next;
    show();
  });

  return {
    loaded: loaded.then(() => state?.paper !== undefined),
    place(next) {
      put = next;
      show();
    },
    describePage() {
      const cited = citation();
      return put && { id, ...(cited && { citation: cited }) };
    },
    entry: () => loaded.then(() => state?.entry),
    reload,
    stop,
    remove: () => host?.remove(),
  };
}
