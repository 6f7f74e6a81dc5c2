import { t } from '../../components/text';
import type { ArxivId } from '../../data/arxiv-id';
import { followPaper, type PaperState } from '../../data/follow-paper';
import { isConnected, send } from '../../data/messages';
import { isSaved } from '../../data/reading-list/entry';
import { write } from '../../data/storage';
import { type CardHost, placeCardHost } from '../on-page/card-host';
import { rememberLaterTexts } from '../on-page/later-texts';
import type { PageView } from '../on-page/page-view';
import type { PaperSite } from '../on-page/paper-site';
import { savePaper } from '../on-page/save-paper';

/** The card of the page's paper: reads the paper, and follows it from then on. */
export function startPaperCard(id: ArxivId, site: PaperSite, { chip = false } = {}): PageView {
  let state: PaperState | undefined;
  let place: ((element: HTMLElement) => void) | undefined;
  let host: CardHost | undefined;
  let notice: string | undefined;
  /** A chip covers a corner of the page, so each one starts closed, whatever cards do. */
  let chipOpen = false;

  const show = () => {
    if (!state?.paper || !place) return;
    if (!host) {
      rememberLaterTexts();
      host = placeCardHost(document, id, place);
      if (chip) host.element.setAttribute('data-place', 'chip');
    }
    const { paper, entry, cardClosed } = state;
    host.show({ paper, saved: isSaved(entry), open: chip ? chipOpen : !cardClosed, notice, onSave, onToggle });
  };

  const citation = () => (place ? site.citation?.(document) : undefined);

  const onSave = async (saved: boolean) => {
    notice = await savePaper(id, saved, citation());
    if (!notice) await reload();
    show();
  };

  const onToggle = (open: boolean) => {
    if (!state) return;
    if (chip) chipOpen = open;
    else state = { ...state, cardClosed: !open };
    notice = isConnected() ? undefined : t('card.reload');
    show();
    if (isConnected() && !chip) write({ 'setting:card-closed': !open }).catch(() => undefined);
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
    place(where) {
      place = where;
      show();
      complete();
    },
    describePage() {
      const cited = citation();
      return place && { id, ...(cited && { citation: cited }) };
    },
    reload,
    stop,
    remove: () => host?.remove(),
  };
}
