import { t } from '../../components/text';
import type { ArxivId } from '../../data/arxiv-id';
import { followPaper, type PaperState } from '../../data/follow-paper';
import { isConnected } from '../../data/messages';
import { isSaved, statusOf } from '../../data/reading-list/entry';
import { write } from '../../data/storage';
import { type CardHost, placeCardHost } from '../on-page/card-host';
import { isReaders } from '../on-page/is-readers';
import { rememberLaterTexts } from '../on-page/later-texts';
import type { PageView } from '../on-page/page-view';
import { copyCitation, savePaper, setStatus } from '../on-page/paper-acts';
import type { PaperSite } from '../on-page/paper-site';

/** The card of the page's paper: reads the paper, and follows it from then on. */
export function startPaperCard(id: ArxivId, site: PaperSite, { chip = false } = {}): PageView {
  let state: PaperState | undefined;
  let place: ((element: HTMLElement) => void) | undefined;
  let host: CardHost | undefined;
  let notice: string | undefined;
  let copied: string | undefined;
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
    host.show({
      paper,
      saved: isSaved(entry),
      status: entry && statusOf(entry),
      open: chip ? chipOpen : !cardClosed,
      notice,
      copied,
      onSave: (saved, by) => isReaders(by) && act(savePaper(id, saved, citation())),
      onStatus: (status, by) => isReaders(by) && act(setStatus(id, status)),
      onToggle,
      onCite: site.citation || entry?.citation ? onCite : undefined,
    });
  };

  const citation = () => (place ? site.citation?.(document) : undefined);

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
    if (isConnected() && !chip && isReaders(by)) write({ 'setting:card-closed': !open }).catch(() => undefined);
  };

  const { loaded, reload, stop } = followPaper(id, (next) => {
    state = next;
    show();
  });

  return {
    loaded: loaded.then(() => state?.paper !== undefined),
    place(where) {
      place = where;
      show();
    },
    describePage() {
      const cited = citation();
      return place && { id, ...(cited && { citation: cited }) };
    },
    entry: () => loaded.then(() => state?.entry),
    reload,
    stop,
    remove: () => host?.remove(),
  };
}
