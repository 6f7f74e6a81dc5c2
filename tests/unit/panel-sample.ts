import { vi } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import { createFind } from '../../data/panel/find';
import type { PanelPorts } from '../../data/panel/ports';
import type { PanelState } from '../../data/panel/state';
import { createPanel } from '../../data/panel/store';
import { ALL, type View } from '../../data/panel/view';
import { copyOf, type Entry, type EntryFields, withFields } from '../../data/reading-list/entry';
import { NO_PAIRS } from '../../data/search/pairs';
import { paper } from './samples';

const NOW = Date.parse('2025-03-20T12:00:00Z');

/** A saved entry, saved at `added` (days before now); fields can be said otherwise. */
export function savedEntry(id: string, daysAgo: number, fields: Partial<EntryFields> = {}): Entry {
  const added = NOW - daysAgo * 86_400_000;
  const copy = copyOf(paper({ id, title: `Title of ${id}`, votes: 3 }));
  return withFields({ id: id as ArxivId }, { saved: true, added, copy, status: 'to-read', ...fields }, added);
}

/** A panel over an in-memory list, whose changes come back as storage tells of them. */
export function openPanel(
  entries: readonly Entry[],
  { view = {}, given = {} }: { view?: Partial<View>; given?: Partial<PanelPorts> } = {},
) {
  const list = new Map(entries.map((entry) => [entry.id, entry]));
  let now = NOW;
  const write = (ids: readonly ArxivId[], fields: (entry: Entry) => Partial<EntryFields>) => {
    now += 1000;
    const changed = ids.flatMap((id) => {
      const entry = list.get(id);
      return entry ? withFields(entry, fields(entry), now) : [];
    });
    for (const entry of changed) list.set(entry.id, entry);
    panel.take(changed);
  };
  const saved = () => [...list.values()].filter((entry) => entry.saved?.value);
  const ports: PanelPorts = {
    listSaved: async (most) => saved().slice(0, most),
    readSavedInSlices: async (_slice, onSlice) => onSlice(saved()),
    loadFind: async () => createFind({ prepare: async () => undefined, pairs: () => NO_PAIRS }),
    readTagColors: async () => ({}),
    readLastAct: async () => ({ key: 7, kind: 'remove', at: NOW, papers: 1 }),
    readDamage: async () => undefined,
    clearDamage: async () => undefined,
    undo: vi.fn(async () => undefined),
    remove: async (ids) => write(ids, () => ({ saved: false })),
    setStatus: async (ids, status) => write(ids, () => ({ status })),
    setRating: async (ids, rating) => write(ids, () => ({ rating })),
    setNote: async (id, note) => write([id], () => ({ note })),
    addTag: async (ids, tag) => write(ids, ({ tags }) => ({ tags: [...(tags?.value ?? []), tag] })),
    removeTag: async (ids, tag) =>
      write(ids, ({ tags }) => ({ tags: (tags?.value ?? []).filter((one) => one !== tag) })),
    renameTag: async () => undefined,
    deleteTag: async () => undefined,
    setTagColor: async () => undefined,
    exportEntries: vi.fn<PanelPorts['exportEntries']>(async (_format, papers) =>
      papers.map(({ id }) => ({ name: `${id}.txt`, text: id })),
    ),
    cite: async () => '@misc{a}',
    saveFiles: vi.fn(async () => undefined),
    copy: vi.fn(async () => undefined),
    openOptions: async () => undefined,
    remember: vi.fn(),
    keepDrafts: vi.fn(),
    recallDrafts: () => new Map(),
    ...given,
  };
  const states: PanelState[] = [];
  const panel = createPanel(
    ports,
    { ...ALL, ...view },
    () => NOW,
    (state) => states.push(state),
  );
  const state = () => {
    const last = states.at(-1);
    if (!last) throw new Error('nothing shown yet');
    return last;
  };
  const shown = () =>
    state().lines?.map((line) => (line.kind === 'paper' ? line.entry.id : `# ${line.value} ${line.count}`));
  return { panel, ports, list, state, shown, states };
}
