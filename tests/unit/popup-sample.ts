import { vi } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import type { DayEntry } from '../../data/library/records';
import { UPDATES_OFF } from '../../data/library/updates/state';
import type { DigestDate } from '../../data/paper';
import type { Finder } from '../../data/popup/finder';
import type { Memory } from '../../data/popup/memory';
import type { PopupPorts, TriagePorts } from '../../data/popup/ports';
import { type PopupState, shownRows } from '../../data/popup/state';
import { createPopup } from '../../data/popup/store';
import { createTriage } from '../../data/popup/triage-acts';
import { type Entry, titleOf } from '../../data/reading-list/entry';
import { rowOfEntry, rowOfPaper } from '../../data/row';
import type { Mark, Marks } from '../../data/triage/triage';
import { paper } from './samples';

const day = (date: string): DayEntry => ({
  date: date as DigestDate,
  count: 2,
  source: 'daily-papers-ko',
  hash: date,
});
const FRESH: Memory = { view: 'day', expanded: [], scroll: 0, hides: { saved: false, seen: false }, opened: [] };
/** Three days of a library. */
export const days = ['2025-02-07', '2025-02-10', '2025-02-11'].map(day);
const papersOf = (date: string) => [
  paper({ id: `${date.slice(2, 4)}01.0000${date.slice(-1)}`, votes: 3, title: `First of ${date}` }),
  paper({ id: `${date.slice(2, 4)}02.0000${date.slice(-1)}`, votes: 1, title: `Second of ${date}` }),
];

/** The papers of a day, as the library lists them. */
export const listedOn = (date: DigestDate) =>
  papersOf(date).map((one, n) => ({ paper: one, listing: { date, of: 2, rank: n + 1 } }));

/** Finds titles that have what was typed, in all days or in the list. */
export const finder: Finder = {
  prepare: async () => undefined,
  prepareList: async () => undefined,
  onProgress: () => undefined,
  async findInLibrary(text) {
    const papers = days.flatMap(({ date }) => papersOf(date)).filter(({ title }) => title.includes(text));
    return { rows: papers.map((one) => rowOfPaper(one)), more: false };
  },
  findInList: (entries, text) => ({
    rows: entries.filter((entry) => titleOf(entry).includes(text)).map(rowOfEntry),
    more: false,
  }),
};

/** A popup on a library of three days, over an in-memory reading list. */
export function openPopup(memory: Partial<Memory> = {}, given: Partial<PopupPorts & TriagePorts> = {}) {
  const saved = new Map<ArxivId, Entry>();
  const removed: Entry[] = [];
  /** As storage tells everybody, here too. */
  const changed = () => popup.refreshSaved();
  const states: PopupState[] = [];
  const marks = new Map<ArxivId, Mark>();
  /** Writes marks, and answers what there was. */
  const change = async (given: Marks): Promise<Marks> => {
    const before = new Map([...given.keys()].map((id) => [id, marks.get(id)]));
    for (const [id, mark] of given) mark ? marks.set(id, mark) : marks.delete(id);
    return before;
  };
  const triage: TriagePorts = {
    now: () => 1,
    readMarks: async (ids) => new Map(ids.flatMap((id) => (marks.has(id) ? [[id, marks.get(id)] as const] : []))),
    readLooked: async () => '2025-02-10' as DigestDate,
    setMark: (ids, mark) => change(new Map(ids.map((id) => [id, mark]))),
    markSeen: (ids) => change(new Map(ids.filter((id) => !marks.has(id)).map((id) => [id, 'seen']))),
    setMarks: change,
    findUnreadDay: async () => undefined,
    ...given,
  };
  const ports: PopupPorts = {
    readMarks: triage.readMarks,
    readLooked: triage.readLooked,
    openTriage: async (held) => createTriage(triage, held),
    openFinder: async () => finder,
    readUpdates: async () => ({ updates: { settings: UPDATES_OFF, state: {} } }),
    openDigestOptions: async () => undefined,
    readDays: async () => days,
    readDay: async (date) => listedOn(date),
    readTabPaper: async () => undefined,
    savedAmong: async (ids) => new Map(ids.filter((id) => saved.has(id)).map((id) => [id, 'to-read'])),
    listSaved: async () => [...saved.values()],
    countSaved: async () => saved.size,
    async save(id) {
      saved.set(id, { id });
      await changed();
    },
    async remove(id) {
      removed.push(saved.get(id) ?? { id });
      saved.delete(id);
      await changed();
    },
    readLastAct: async () => (removed.length > 0 ? { key: 1, kind: 'remove', at: 0, papers: 1 } : undefined),
    async undo() {
      const entry = removed.pop();
      if (entry) saved.set(entry.id, entry);
      await changed();
    },
    readTabSite: async () => undefined,
    turnOn: async () => true,
    turnOff: async () => undefined,
    openOptions: async () => undefined,
    openPanel: async () => undefined,
    setStatus: async () => undefined,
    cite: async () => undefined,
    copy: async () => undefined,
    remember: vi.fn(),
    ...given,
  };
  const popup = createPopup(ports, { ...FRESH, ...memory }, (next) => states.push(next));
  const state = () => {
    const last = states.at(-1);
    if (!last) throw new Error('nothing shown yet');
    return last;
  };
  const titles = () => shownRows(state())?.map(({ title }) => title);
  return { popup, ports, saved, marks, state, titles };
}
