import type { PanelTab } from '../../components/panel/PanelTabs';
import type { OverList } from '../../components/panel/PanelView';
import type { Panel } from '../../data/panel/panel';
import type { PanelState } from '../../data/panel/state';
import type { BrowsePart } from './browse';

/** The parts of the panel whose code comes after the list has been shown, or when they are asked for. */
export interface LaterParts {
  readonly tab: PanelTab;
  /** The library, once it was asked for. */
  readonly browse: BrowsePart | undefined;
  readonly over: OverList | undefined;
  showTab(tab: PanelTab): void;
}

export function createLaterParts(panel: Panel, state: () => PanelState | undefined, draw: () => void): LaterParts {
  let tab: PanelTab = 'list';
  let browse: BrowsePart | undefined;
  let over: OverList | undefined;

  const showBrowse = async () => {
    const { openBrowse } = await import('./browse');
    browse ??= openBrowse({ panel, onList: () => showTab('list'), onDraw: draw });
    const list = state();
    if (list?.complete) browse.takeSaved(list.entries);
    draw();
  };
  const showTab = (next: PanelTab) => {
    tab = next;
    draw();
    if (next === 'browse' && !browse) void showBrowse();
  };
  void import('./over-list').then((views) => {
    over = views;
    draw();
  });
  return {
    get tab() {
      return tab;
    },
    get browse() {
      return browse;
    },
    get over() {
      return over;
    },
    showTab,
  };
}
