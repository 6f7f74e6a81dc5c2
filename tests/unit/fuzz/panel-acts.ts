/** What a reader does in the panel. */
import fc from 'fast-check';
import { vi } from 'vitest';
import { GROUPS, SORTS } from '../../../data/panel/view';
import { change, expectChange, inPanel, status, tag, tagged } from './list-changes';
import { type Act, act, choice, chosen, type Expected, expectStored, expectUndone, weighted } from './panel-expected';

/** What is done to all papers that have a tag. */
const retag = (
  to: Expected,
  now: number,
  kind: 'rename-tag' | 'tags',
  of: (tags: readonly string[]) => readonly string[],
) => to.list.write(kind, now, to.list.saved(), ({ tags }) => tagged(tags, [...new Set(of(tags))]));

/** What is done by the reader in the panel. */
const READER: [weight: number, fc.Arbitrary<Act>][] = [
  [
    6,
    act('change', fc.record({ change, choice }), (given) => async ({ panel, shown, now }, to) => {
      const ids = chosen(shown, given.choice);
      expectChange(given.change, ids, now, to);
      await inPanel(panel, given.change, ids);
    }),
  ],
  [
    3,
    act('change the selected', change, (given) => async ({ panel, now }, to) => {
      const ids = [...to.selected];
      expectChange(given, ids, now, to);
      await inPanel(panel, given, ids);
    }),
  ],
  [
    2,
    act('fail', fc.record({ change, choice }), (given) => async ({ panel, shown }) => {
      const full = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
        throw new DOMException('', 'QuotaExceededError');
      });
      await inPanel(panel, given.change, chosen(shown, given.choice));
      full.mockRestore();
    }),
  ],
  [
    1,
    act('rename a tag', fc.tuple(tag, tag), ([from, into]) => async ({ panel, now }, to) => {
      if (from === into) return;
      retag(to, now, 'rename-tag', (tags) => tags.map((one) => (one === from ? into : one)));
      if (to.view.tag === from) to.view = { ...to.view, tag: into };
      await panel.renameTag(from, into);
    }),
  ],
  [
    1,
    act('delete a tag', tag, (one) => async ({ panel, now }, to) => {
      retag(to, now, 'tags', (tags) => tags.filter((other) => other !== one));
      await panel.deleteTag(one);
    }),
  ],
  [
    4,
    act(
      'type',
      fc.tuple(choice, fc.constantFrom('', '메모', '메모를 더', '다시')),
      ([at, note]) =>
        async ({ panel, shown }, to) => {
          for (const id of chosen(shown, at.slice(0, 2))) {
            to.typed.set(id, note);
            panel.typeNote(id, note);
          }
        },
    ),
  ],
  [
    2,
    act('store notes', fc.constant(0), () => async ({ panel, now }, to) => {
      expectStored(to, now);
      await panel.storeNote();
    }),
  ],
  [
    2,
    act('open', fc.option(choice), (at) => async ({ panel, shown, now }, to) => {
      expectStored(to, now);
      panel.openDetail(at ? chosen(shown, at)[0] : undefined);
      await panel.storeNote();
    }),
  ],
  [
    3,
    act('select', fc.tuple(choice, fc.boolean()), ([at, isOn]) => async ({ panel, shown }, to) => {
      const ids = chosen(shown, at);
      for (const id of ids) isOn ? to.selected.add(id) : to.selected.delete(id);
      panel.select(ids, isOn);
    }),
  ],
  [
    1,
    act('select all', fc.boolean(), (isAll) => async ({ panel, shown }, to) => {
      to.selected = new Set(isAll ? shown : []);
      isAll ? panel.selectAll() : panel.clearSelection();
    }),
  ],
  [
    2,
    act('select to', fc.tuple(fc.nat(9), fc.nat(9)), ([from, till]) => async ({ panel, shown }, to) => {
      const [first, last] = [chosen(shown, [from])[0], chosen(shown, [till])[0]];
      if (!first || !last) return;
      panel.select([first], true);
      panel.selectTo(last);
      const [low = 0, high = 0] = [shown.indexOf(first), shown.indexOf(last)].sort((a, b) => a - b);
      for (const id of shown.slice(low, high + 1)) to.selected.add(id);
    }),
  ],
  [
    2,
    act(
      'move',
      fc.integer({ min: -2, max: 2 }),
      (by) =>
        async ({ panel }) =>
          panel.moveCursor(by),
    ),
  ],
  [
    5,
    act(
      'show',
      fc.record(
        {
          status: fc.option(status, { nil: undefined }),
          tag: fc.option(tag, { nil: undefined }),
          month: fc.constantFrom(undefined, '2025-03', '2025-02'),
          query: fc.constantFrom('', 'zebra', 'quince'),
          sort: fc.constantFrom(...SORTS),
          group: fc.constantFrom(...GROUPS),
        },
        { requiredKeys: [] },
      ),
      (view) =>
        async ({ panel }, to) => {
          to.view = { ...to.view, ...view };
          to.selected.clear();
          panel.show(view);
        },
    ),
  ],
  [
    6,
    act('undo', fc.constant(0), () => async ({ panel, now }, to) => {
      expectUndone(to, now);
      await panel.undo();
    }),
  ],
  [
    2,
    act('change, and undo at once', fc.record({ change, choice }), (given) => async ({ panel, shown, now }, to) => {
      // Whether a paper that is back at once was missed in between is nobody's concern.
      to.view = { ...to.view, tag: undefined, month: undefined };
      panel.show(to.view);
      to.selected.clear();
      panel.clearSelection();
      const ids = chosen(shown, given.choice);
      expectChange(given.change, ids, now, to);
      const doing = inPanel(panel, given.change, ids);
      expectUndone(to, now);
      await Promise.all([doing, panel.undo()]);
    }),
  ],
];

export const readerAct = weighted(READER);
