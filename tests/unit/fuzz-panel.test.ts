/** The side panel, opened on what older, newer and broken versions left: it shows all that is whole, and can be worked with. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import { papersOf } from '../../data/panel/lines';
import { GROUPS, SORTS } from '../../data/panel/view';
import { type Entry, isSaved } from '../../data/reading-list/entry';
import { readAll } from '../../data/reading-list/list';
import { soundEntry } from '../../data/reading-list/sound-entry';
import { fuzz } from './fuzz/fuzz';
import { openStored, standIn } from './fuzz/panel-world';
import { oddValue, torn } from './fuzz/tear';
import { entriesOf, GENERATIONS, putState, readState, type SavedState } from './saved-states';

beforeEach(standIn);
afterEach(() => void vi.useRealTimers());

/** Of the versions that had a list. */
const STATES = GENERATIONS.map(readState).filter(({ databases }) => 'reading-list' in databases);
type Rows = [IDBValidKey, unknown][];
const rowsOf = ({ databases }: SavedState, store: 'entries' | 'acts'): Rows =>
  databases['reading-list']?.stores[store]?.rows ?? [];

function never(): never {
  throw new Error('The fixture has no list');
}

/** What the reader sees of a paper, but for notes: those that were being typed are stored at once. */
function told(entry: Entry | undefined): unknown {
  if (!entry) return undefined;
  const { id, copy, citation, added, status, rating, tags } = entry;
  return [id, copy, citation, added, status?.value, rating?.value ?? 0, tags?.value ?? []];
}

const odd = <T>(value: T) => fc.oneof({ weight: 2, arbitrary: torn(fc.constant(value)) }, oddValue);
/** Some rows of a store, torn; `id` and key stay, for a database has no row without. */
const tornRows = (all: Rows) =>
  fc
    .subarray(all, { maxLength: Math.min(3, all.length) })
    .chain((some) => fc.tuple(...some.map(([key, row]) => odd(row).map((broken): Rows[number] => [key, broken]))));

const DRAFTS: [ArxivId, string][] = [
  ['2502.00001' as ArxivId, '쓰다 만 메모'],
  ['2412.00009' as ArxivId, '또 하나'],
];

const anyLeft = fc.constantFrom(...STATES).chain((state) =>
  fc.record({
    state: fc.constant(state),
    rows: tornRows(rowsOf(state, 'entries').map(([key, row]) => [key, (row as { entry: Entry }).entry])),
    acts: tornRows(rowsOf(state, 'acts')),
    local: fc.record(
      {
        'tag-colors': odd({ 추론: { value: 'teal', at: 5 } }),
        damage: odd({ found: 3, expected: 4 }),
        mirrored: oddValue,
        snapshots: oddValue,
      },
      { requiredKeys: [] },
    ),
    view: odd({ status: 'reading', tag: '추론', month: '2025-02', sort: 'votes', group: 'category' }),
    drafts: odd(DRAFTS),
  }),
);

fuzz('panel, opened on what is torn: it shows what is whole, and works', 60, anyLeft, async (left) => {
  const { state: stored } = left;
  const broken = new Map(left.rows);
  const all = rowsOf(stored, 'entries').map(([key, row]): [IDBValidKey, unknown] => {
    const { id, added } = row as { id: string; added?: number };
    return [key, broken.has(key) ? { id, added, entry: broken.get(key) } : row];
  });
  const tornActs = new Map(left.acts);
  const list = structuredClone(stored.databases['reading-list'] ?? never());
  Object.assign(list.stores.entries ?? never(), { rows: all });
  // The first list kept no acts.
  Object.assign(list.stores.acts ?? {}, {
    rows: rowsOf(stored, 'acts').map(([key, act]) => [key, tornActs.has(key) ? tornActs.get(key) : act]),
  });
  await putState({ ...stored, local: { ...stored.local, ...left.local }, databases: { 'reading-list': list } });
  localStorage.setItem('panel', JSON.stringify(left.view));
  localStorage.setItem('panel-notes', JSON.stringify(left.drafts));

  const { panel, state, hear, close } = await openStored();
  await hear();
  const whole = entriesOf(stored).filter((entry) => isSaved(entry) && !broken.has(entry.id));
  const expectWhole = () => {
    expect(state().loadProblem).toBeUndefined();
    expect(state().complete).toBe(true);
    for (const entry of whole) expect(told(state().entries.get(entry.id))).toEqual(told(entry));
    for (const entry of state().entries.values()) expect(soundEntry(entry)).toBe(entry);
  };
  expectWhole();
  const { damage } = state();
  if (damage) expect(damage).toMatchObject({ found: expect.any(Number), expected: expect.any(Number) });
  for (const [id, note] of DRAFTS) {
    const isWhole =
      Array.isArray(left.drafts) && left.drafts.some((one) => JSON.stringify(one) === JSON.stringify([id, note]));
    if (isWhole && !broken.has(id)) expect(state().entries.get(id)?.note?.value).toBe(note);
  }
  panel.show({ status: undefined, tag: undefined, month: undefined });
  for (const sort of SORTS) for (const group of GROUPS) panel.show({ sort, group });
  const shown = papersOf(state().lines ?? []).map(({ id }) => id);
  expect(shown).toEqual(expect.arrayContaining(whole.map(({ id }) => id)));
  expect(shown.length).toBe(state().entries.size);
  // What is torn of one paper keeps no other from what is done to all.
  await panel.addTag(shown, '새 태그');
  await hear();
  expect(state().actProblem).toBeUndefined();
  for (const { id } of whole) expect(state().entries.get(id)?.tags?.value).toContain('새 태그');
  expect(state().lastAct).toMatchObject({ kind: 'tags', papers: shown.length });
  await panel.undo();
  await hear();
  expectWhole();
  await readAll();
  close();
});
