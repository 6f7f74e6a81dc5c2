import type { VNode } from 'preact';
import { browser } from 'wxt/browser';
import { BrowseView } from '../../components/browse/BrowseView';
import { handleBrowseKey } from '../../components/browse/keyboard';
import { t } from '../../components/text';
import { recallBrowse } from '../../data/browse/memory';
import type { BrowseState } from '../../data/browse/state';
import { createBrowse } from '../../data/browse/store';
import { weekStartOf } from '../../data/browse/week-start';
import type { Panel } from '../../data/panel/panel';
import type { Entry } from '../../data/reading-list/entry';
import type { Change } from '../../data/storage';
import { ports } from './browse-ports';

/** What browsing needs of the panel around it. */
interface Around {
  panel: Panel;
  onList(): void;
  /** There is something else to show. */
  onDraw(): void;
}

/** The part of the panel that shows the library; its code comes when it is first asked for. */
export interface BrowsePart {
  view(): VNode;
  handleKey(event: KeyboardEvent): boolean;
  takeSaved(entries: ReadonlyMap<Entry['id'], Entry>): void;
  heard(change: Change): void;
}

export function openBrowse({ panel, onList, onDraw }: Around): BrowsePart {
  let state: BrowseState | undefined;
  const browse = createBrowse(ports, recallBrowse(), (next) => {
    state = next;
    onDraw();
  });
  const onOptions = () => void browser.tabs.create({ url: browser.runtime.getURL('/options.html#digests') });
  const language = t('extension.language');
  // The region's own weeks, where the browser speaks the same language as we do.
  const weekStart = weekStartOf(navigator.languages.find((one) => one.startsWith(language)) ?? language);
  let saved: ReadonlyMap<Entry['id'], Entry> | undefined;
  void browse.load();
  browse.prepareSearch();
  return {
    view: () => (
      <>
        {state && (
          <BrowseView
            state={state}
            browse={browse}
            panel={panel}
            weekStart={weekStart}
            now={Date.now()}
            onList={onList}
            onOptions={onOptions}
          />
        )}
      </>
    ),
    handleKey(event) {
      const root = document.querySelector('.browse');
      return root !== null && handleBrowseKey(event, root, browse);
    },
    takeSaved(entries) {
      if (entries !== saved) {
        saved = entries;
        browse.takeSaved(entries);
      }
    },
    heard: (change) => void browse.heard(change),
  };
}
