import type { PagePaper } from '../../data/messages';
import type { Entry } from '../../data/reading-list/entry';
import type { CardPlace } from '../../data/settings/settings';

export type Put = (element: HTMLElement, where: CardPlace) => void;

/** What a page of one paper shows of it: once the library has the paper and the page has a place for it. */
export interface PageView {
  /** Settles when the library was read for the first time, with whether it has the paper. */
  loaded: Promise<boolean>;
  /** `put` puts the given element into the page, above or below what it stands at. */
  place(put: Put): void;
  /** What the page says of the paper; undefined before it has said anything. */
  describePage(): PagePaper | undefined;
  /** What the reading list has of the paper. */
  entry(): Promise<Entry | undefined>;
  reload(): Promise<void>;
  stop(): void;
  remove(): void;
}
