import { type JSX, render } from 'preact';
import { Badge } from '../../components/Badge';
import badgeStyles from '../../components/badge.css?inline';
import { Card } from '../../components/Card';
import cardStyles from '../../components/card.css?inline';
import onPage from '../../components/on-page.css?inline';
import { t } from '../../components/text';
import type { ArxivId } from '../../data/arxiv-id';
import { followPaper, type PaperState } from '../../data/follow-paper';
import type { Followed } from '../../data/follow-stored';
import type { Listed } from '../../data/library/read-listed';
import { isConnected } from '../../data/messages';
import { isSaved, type Status, statusOf } from '../../data/reading-list/entry';
import { createHost } from './host';
import { isReaders } from './is-readers';
import { rememberLaterTexts } from './later-texts';
import { copyCitation, savePaper, setStatus } from './paper-acts';

/**
 * Where a badge stands: in a list entry, in a search result, at a paper's title, beside a link in running text, on a line of
 * its own, or in the window's corner.
 */
export type Place = 'entry' | 'result' | 'title' | 'link' | 'line' | 'chip';

/** How a badge stands on its page. */
export interface Setting {
  place: Place;
  /** Styles that only some pages need. */
  styles?: string;
  /** Votes alone, and a card that names the paper. */
  compact?: boolean;
  /** What the open card stands in; without it, the card is a part of the page. */
  frame?: (card: JSX.Element, badge: HTMLElement) => JSX.Element;
}

/** A paper's badge on a page, to be placed by the caller. */
export interface PageBadge {
  readonly id: ArxivId;
  readonly element: HTMLElement;
  readonly isOpen: boolean;
  readonly votes: number | undefined;
  show(listed: Listed): void;
  setOpen(open: boolean): void;
  focus(): void;
  remove(): void;
}

/** A closed badge. The paper itself is read when the badge is first opened, and followed while it is open. */
export function createBadge(
  id: ArxivId,
  { place, styles = '', compact = false, frame }: Setting,
  first: Listed,
): PageBadge {
  const { element, root, addStyles } = createHost(document, 'badge', onPage + badgeStyles + styles);
  let listed = first;
  let open = false;
  let state: PaperState | undefined;
  let followed: Followed | undefined;
  let notice: string | undefined;
  let copied: string | undefined;
  let isStyled = false;

  element.setAttribute('data-arxiv-id', id);
  element.setAttribute('data-place', place);

  const draw = () => {
    const saved = state ? isSaved(state.entry) : listed.saved;
    const paper = open ? state?.paper : undefined;
    const title = paper?.title ?? `arXiv:${id}`;
    const status = state?.entry && statusOf(state.entry);
    const onCite = state?.entry?.citation && cite;
    const card = paper && (
      <Card
        {...{ paper, saved, status, notice, copied, onSave, onStatus, onToggle, onCite }}
        open
        folded={state?.hiddenSections}
        size={state?.textSize}
        titled={compact || place === 'chip'}
      />
    );
    render(
      <>
        <Badge {...{ votes: listed.votes, saved, open, title, onSave, onToggle }} compact={compact} />
        <p class="said" role="status">
          {!paper && notice}
        </p>
        {card && frame ? frame(card, element) : card}
      </>,
      root,
    );
  };

  const follow = () => {
    followed = followPaper(id, (next) => {
      if (!open) return;
      state = next;
      notice = next.paper ? undefined : t('badge.unreadable');
      draw();
    });
    followed.loaded.catch(() => {
      if (!open) return;
      notice = t(isConnected() ? 'badge.unreadable' : 'card.reload');
      draw();
    });
  };
  const unfollow = () => {
    followed?.stop();
    followed = undefined;
  };

  const setOpen = (next: boolean) => {
    if (next === open) return;
    open = next;
    notice = undefined;
    copied = undefined;
    if (!isConnected()) notice = t('card.reload');
    else if (open) {
      if (!isStyled) addStyles(cardStyles);
      isStyled = true;
      follow();
    } else {
      if (state) listed = { ...listed, saved: isSaved(state.entry) };
      state = undefined;
      unfollow();
    }
    draw();
  };
  const focus = () => root.querySelector<HTMLElement>('[data-testid="toggle"]')?.focus();
  const onToggle = (next: boolean) => {
    setOpen(next);
    // The button that closed the summary went with it.
    if (!next) focus();
  };
  const act = async (failure: Promise<string | undefined>) => {
    notice = await failure;
    copied = undefined;
    draw();
  };
  const onSave = (saved: boolean, by: Event) => isReaders(by) && act(savePaper(id, saved));
  const onStatus = (status: Status, by: Event) => isReaders(by) && act(setStatus(id, status));
  const cite = async () => {
    notice = undefined;
    copied = await copyCitation(id);
    draw();
  };
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    onToggle(false);
  });

  rememberLaterTexts();
  draw();
  return {
    id,
    element,
    get isOpen() {
      return open;
    },
    get votes() {
      return listed.votes;
    },
    show(next) {
      listed = next;
      draw();
    },
    setOpen,
    focus,
    remove() {
      if (isConnected()) unfollow();
      render(null, root);
      element.remove();
    },
  };
}
