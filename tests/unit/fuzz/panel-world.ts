/** The side panel on the list as it is stored: what is done in it, and elsewhere, is heard of as its page hears of it. */
import { vi } from 'vitest';
import { recallView } from '../../../data/panel/memory';
import type { Panel } from '../../../data/panel/panel';
import type { PanelState } from '../../../data/panel/state';
import { createPanel } from '../../../data/panel/store';
import { type Change, onStored, savedEntriesIn } from '../../../data/storage';
import { ports } from '../../../entrypoints/sidepanel/ports';

/** When it all begins, ms since the epoch. */
export const NOW = Date.UTC(2025, 2, 20, 12);

/** A page's own storage, which Node has none of, and a clock that stands still until it is set. */
export function standIn(): void {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
  });
  // No note is stored by a pause that the test's own slowness makes.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: NOW });
}

/** Lets everything happen that is under way. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

export interface OpenedPanel {
  panel: Panel;
  state(): PanelState;
  /** Tells nothing of what happens from now on, until `hear`. */
  hold(): void;
  /** Tells of all that has happened to the list, here or elsewhere. */
  hear(): Promise<void>;
  close(): void;
}

/** Opens the panel as its page does. */
export async function openStored(): Promise<OpenedPanel> {
  let state: PanelState | undefined;
  let heard: Change = {};
  let isHeld = false;
  const panel = createPanel(ports, recallView(), Date.now, (next) => {
    state = next;
  });
  const take = () => {
    const entries = savedEntriesIn(heard);
    heard = {};
    if (entries.length > 0) panel.take(entries);
  };
  const close = onStored((change) => {
    heard = { ...heard, ...change };
    setImmediate(() => isHeld || take());
  });
  // Its code is there when the list is, as it is soon after on the page.
  await ports.loadFind();
  await panel.load();
  return {
    panel,
    state() {
      if (!state) throw new Error('nothing shown yet');
      return state;
    },
    hold() {
      isHeld = true;
    },
    async hear() {
      isHeld = false;
      await turn();
      take();
      await panel.readAround();
      await turn();
    },
    close,
  };
}
