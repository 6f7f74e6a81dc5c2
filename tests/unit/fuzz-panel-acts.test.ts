/** Whatever is done in the panel and elsewhere, in whatever order: nothing is lost but what was removed, and undo gives it back. */
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import { papersOf } from '../../data/panel/lines';
import { ALL } from '../../data/panel/view';
import { type Entry, withFields } from '../../data/reading-list/entry';
import { listSaved } from '../../data/reading-list/list';
import { fuzz } from './fuzz/fuzz';
import { ListModel } from './fuzz/list-model';
import { outsideAct } from './fuzz/outside-acts';
import { readerAct } from './fuzz/panel-acts';
import { type Act, type Expected, expectStored, TAGS } from './fuzz/panel-expected';
import { NOW, type OpenedPanel, openStored, standIn } from './fuzz/panel-world';
import { idOf, put } from './list-world';
import { savedEntry } from './panel-sample';

beforeEach(standIn);
afterEach(() => void vi.useRealTimers());

const DAYS = [0, 1, 9, 30, 45, 80];
const entries: Entry[] = DAYS.map((days, n) => {
  const [tag = ''] = TAGS.slice(n % 3);
  const title = { title: n % 2 === 0 ? `Zebra ${n}` : `Quince ${n}`, authors: [], category: n < 3 ? 'cs.CL' : 'cs.CV' };
  const { copy: _none, ...entry } = savedEntry(idOf(n), days, { citation: title, ...(n < 4 && { tags: [tag] }) });
  return n === 5 ? withFields(entry, { saved: false, note: '옛 메모' }, NOW - 1000) : entry;
});
const ALL_IDS = [...entries.map(({ id }) => id), idOf(6), idOf(7)];

/** What is done, how long after the last, ms, and whether the panel hears of it at once or only after what the reader does next. */
interface Step {
  act: Act;
  wait: number;
  isHeard: boolean;
}
const anyStep: fc.Arbitrary<Step | 'reopen'> = fc.oneof(
  {
    weight: 16,
    arbitrary: fc.record({ act: readerAct, wait: fc.constantFrom(1000, 1000, 700_000), isHeard: fc.constant(true) }),
  },
  { weight: 4, arbitrary: fc.record({ act: outsideAct, wait: fc.constant(1000), isHeard: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant('reopen' as const) },
);

const told = (
  id: ArxivId,
  { added, status, tags, note, rating }: { [K in 'added' | 'status' | 'tags' | 'note' | 'rating']: unknown },
) => JSON.stringify([id, added, status, tags, note, rating]);
const toldEntry = (entry: Entry) =>
  told(entry.id, {
    added: entry.added?.value,
    status: entry.status?.value ?? 'to-read',
    tags: entry.tags?.value ?? [],
    note: entry.note?.value ?? '',
    rating: entry.rating?.value ?? 0,
  });
const shownIn = ({ state }: OpenedPanel) => papersOf(state().lines ?? []).map(({ id }) => id);
const monthOf = (at: number) => new Date(at).toISOString().slice(0, 7);

/** The saved papers that a view shows. */
function fitting({ list, view }: Expected): ArxivId[] {
  return list.saved().filter((id) => {
    const { status, tags, added } = list.of(id);
    const title = entries.find((entry) => entry.id === id)?.citation?.value.title ?? '';
    return (
      (!view.status || status === view.status) &&
      (!view.tag || tags.includes(view.tag)) &&
      (!view.month || monthOf(added) === view.month) &&
      title.toLowerCase().includes(view.query)
    );
  });
}

async function expectAll(opened: OpenedPanel, to: Expected): Promise<void> {
  const state = opened.state();
  const saved = to.list.saved();
  const expected = saved.map((id) => told(id, to.list.of(id))).toSorted();
  expect([...state.entries.values()].map(toldEntry).toSorted()).toEqual(expected);
  // Of what no paper has any more, nothing would show that it is filtered by.
  const { tag, month } = to.view;
  const has = (fits: (id: ArxivId) => boolean) => saved.some(fits);
  if (tag && !has((id) => to.list.of(id).tags.includes(tag))) to.view = { ...to.view, tag: undefined };
  if (month && !has((id) => monthOf(to.list.of(id).added) === month)) to.view = { ...to.view, month: undefined };
  expect(state.view).toEqual(to.view);
  const shown = shownIn(opened);
  expect(shown.toSorted()).toEqual(fitting(to).toSorted());
  to.selected = new Set([...to.selected].filter((id) => shown.includes(id)));
  expect([...state.selected].toSorted()).toEqual([...to.selected].toSorted());
  if (state.cursor) expect(shown).toContain(state.cursor);
  if (state.detail) expect(saved).toContain(state.detail);
  const typed = [...state.typed].flatMap(([id, { note, isStored }]): [ArxivId, string][] =>
    isStored ? [] : [[id, note]],
  );
  expect(typed.toSorted()).toEqual([...to.typed].toSorted());
  // They are stored in the order in which the panel came to have them.
  to.typed = new Map(typed);
  for (const [id, { note, isStored }] of state.typed)
    if (isStored && saved.includes(id)) expect(note).toBe(to.list.of(id).note);
  const last = to.list.lastAct();
  expect(state.lastAct && [state.lastAct.kind, state.lastAct.papers, state.lastAct.at]).toEqual(
    last && [last.kind, last.papers, last.at],
  );
  const lines = state.lines ?? [];
  const heads = lines.filter((line) => line.kind === 'heading');
  expect(new Set(heads.map(({ value }) => value)).size).toBe(heads.length);
  if (heads.length > 0) expect(heads.reduce((sum, { count }) => sum + count, 0)).toBe(shown.length);
}

/** Acts that need not have heard of what happened elsewhere just before. */
const ON_OLD_NEWS = /^(?:change \{|change the|fail|select |type)/;

class Session {
  readonly to: Expected = { list: new ListModel(entries), view: ALL, typed: new Map(), selected: new Set() };
  #opened: OpenedPanel;
  #isHeld = false;

  constructor(opened: OpenedPanel) {
    this.#opened = opened;
  }

  async take({ act, isHeard }: Step): Promise<void> {
    if (this.#isHeld && !ON_OLD_NEWS.test(act.name)) await this.check();
    if (!isHeard) this.#opened.hold();
    await act.run({ panel: this.#opened.panel, shown: shownIn(this.#opened), all: ALL_IDS, now: Date.now() }, this.to);
    this.#isHeld = !isHeard;
    if (isHeard) await this.check();
  }

  /** As if the panel had been closed in the middle of everything. */
  async reopen(): Promise<void> {
    this.close();
    this.to.view = { ...this.to.view, query: '' };
    this.to.selected.clear();
    expectStored(this.to, Date.now());
    this.#opened = await openStored();
    this.#isHeld = false;
    await this.check();
  }

  async check(): Promise<void> {
    await this.#opened.hear();
    await expectAll(this.#opened, this.to);
  }

  close(): void {
    this.#opened.close();
  }
}

let acts = 0;
afterAll(() => console.log(`fuzz: panel: ${acts.toLocaleString('en')} acts`));

fuzz(
  'panel, acts in any order',
  100,
  fc.array(anyStep, { minLength: 1, maxLength: 24, size: 'max' }),
  async (steps) => {
    localStorage.clear();
    vi.setSystemTime(NOW);
    await put({ deleted: false, entries, unmirrored: [], acts: [], local: { mirrored: true } });
    const session = new Session(await openStored());
    await session.check();
    for (const step of steps) {
      acts += 1;
      vi.setSystemTime(Date.now() + (step === 'reopen' ? 1000 : step.wait));
      if (step === 'reopen') await session.reopen();
      else await session.take(step);
    }
    await session.check();
    session.close();
    const saved = session.to.list.saved();
    expect((await listSaved()).map(toldEntry).toSorted()).toEqual(
      saved.map((id) => told(id, session.to.list.of(id))).toSorted(),
    );
  },
);
