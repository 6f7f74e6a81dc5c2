import { describe, expect, test, vi } from 'vitest';
import type { DigestDate } from '../../data/paper';
import { isNew, shownRows } from '../../data/popup/state';
import { countNew } from '../../data/popup/triage';
import { openPopup } from './popup-sample';
import { gate } from './samples';

async function opened(...given: Parameters<typeof openPopup>) {
  const popup = openPopup(...given);
  await popup.popup.load();
  const [first, second] = shownRows(popup.state()) ?? [];
  if (!first || !second) throw new Error('two rows');
  return { ...popup, first, second };
}

describe('a paper that is new', () => {
  test('is so on a day that came since the reader last looked, and on no other', async () => {
    const { popup, state, first } = await opened();
    expect(isNew(state(), first)).toBe(true);
    await popup.showDay('2025-02-10' as DigestDate);
    expect(countNew(state())).toBe(0);
  });

  test.each(['expanding', 'opening', 'saving', 'dismissing'])('is no longer after %s it', async (act) => {
    const { popup, state, first, second } = await opened();
    if (act === 'expanding') popup.setExpanded(first, true);
    if (act === 'opening') popup.open(first);
    if (act === 'saving') await popup.setSaved(first, true);
    if (act === 'dismissing') await popup.dismiss(first, true);
    await vi.waitFor(() => expect(isNew(state(), first)).toBe(false), { interval: 1 });
    expect(isNew(state(), second)).toBe(true);
  });

  test('is no longer where the popup ended while it was opened', async () => {
    const { popup, ports, state, first } = await opened({}, { markSeen: () => new Promise(() => undefined) });
    popup.open(first);
    const [left] = vi.mocked(ports.remember).mock.lastCall ?? [];
    expect(left?.opened).toEqual([first.id]);
    expect(isNew(state(), first)).toBe(true);
    const again = await opened(left);
    expect(isNew(again.state(), first)).toBe(false);
    expect(again.ports.remember).toHaveBeenLastCalledWith(expect.objectContaining({ opened: [] }));
  });

  test('stays so when its summary is closed', async () => {
    const { popup, marks, first } = await opened();
    popup.setExpanded(first, false);
    expect(marks.size).toBe(0);
  });
});

describe('a paper of no interest', () => {
  test('folds away, and an undo brings it back as it was', async () => {
    const { popup, state, titles, first, marks } = await opened();
    await popup.dismiss(first, true);
    expect(titles()).toEqual(['Second of 2025-02-11']);
    await popup.undo();
    expect(titles()).toHaveLength(2);
    expect(isNew(state(), first)).toBe(true);
    expect(marks.size).toBe(0);
  });

  test('can be seen again, and taken back by hand', async () => {
    const { popup, state, titles, first, marks } = await opened();
    await popup.dismiss(first, true);
    popup.showDismissed(true);
    expect(titles()).toHaveLength(2);
    await popup.dismiss(first, false);
    expect(state().triageActs).toHaveLength(1);
    popup.showDismissed(false);
    expect(titles()).toHaveLength(2);
    expect(marks.size).toBe(0);
  });

  test('can be seen again while papers that were seen are hidden', async () => {
    const { popup, state, titles, first, second } = await opened();
    await popup.dismiss(first, true);
    popup.setExpanded(second, true);
    await vi.waitFor(() => expect(isNew(state(), second)).toBe(false), { interval: 1 });
    popup.hide({ seen: true });
    expect(titles()).toEqual([]);
    expect(state().hidden.size).toBe(1);
    popup.showDismissed(true);
    expect(titles()).toEqual(['First of 2025-02-11']);
  });

  test('is undone before what was done earlier to the reading list, and after what was done later', async () => {
    let at = 5;
    const { popup, titles, saved, first, second } = await opened(
      {},
      {
        now: () => at,
        readLastAct: async () => ({ key: 1, kind: 'remove', at: 6, papers: 1 }),
        undo: async () => saved.set(second.id, { id: second.id }),
      },
    );
    await popup.dismiss(first, true);
    at = 8;
    await popup.setStatus(second, 'done');
    await popup.undo();
    expect(saved.size).toBe(1);
    expect(titles()).toHaveLength(1);
  });

  test('undoes one after the other, the last first', async () => {
    const { popup, titles, first, second } = await opened();
    await popup.dismiss(first, true);
    await popup.dismiss(second, true);
    expect(titles()).toEqual([]);
    await popup.undo();
    expect(titles()).toEqual(['Second of 2025-02-11']);
    await popup.undo();
    expect(titles()).toHaveLength(2);
  });

  test('is undone also by a key that comes while it is still being stored', async () => {
    const stored = gate();
    const { popup, titles, marks, first } = await opened(
      {},
      {
        async setMark(ids) {
          await stored.opened;
          for (const id of ids) marks.set(id, 'dismissed');
          return new Map(ids.map((id) => [id, undefined]));
        },
      },
    );
    const dismissing = popup.dismiss(first, true);
    await vi.waitFor(() => expect(titles()).toHaveLength(1), { interval: 1 });
    const undoing = popup.undo();
    stored.open();
    await Promise.all([dismissing, undoing]);
    expect(titles()).toHaveLength(2);
  });

  test('that cannot be stored stays, and says so', async () => {
    const { popup, state, titles, first } = await opened({}, { setMark: () => Promise.reject(new Error('full')) });
    await popup.dismiss(first, true);
    expect(titles()).toHaveLength(2);
    expect(state().saveProblem).toBe('unknown');
  });
});

describe('the end of a day', () => {
  test('is reached when nothing of it is new, and leads to the day to go on with', async () => {
    const unread = { date: '2025-02-07' as DigestDate, count: 3 };
    const { popup, state, first } = await opened({}, { findUnreadDay: async () => unread });
    expect(state().unreadDay).toBeUndefined();
    await popup.dismiss(first, true);
    expect(state().unreadDay).toBeUndefined();
    await popup.seeAll();
    expect(countNew(state())).toBe(0);
    expect(state().unreadDay).toEqual(unread);
  });

  test('marked by one button is taken back by one undo, which leaves what was marked before', async () => {
    const { popup, state, first, marks } = await opened();
    await popup.dismiss(first, true);
    await popup.seeAll();
    await popup.undo();
    expect(countNew(state())).toBe(1);
    expect(marks.get(first.id)).toBe('dismissed');
  });
});

describe('hiding', () => {
  test('leaves out what was seen or saved before, is remembered, and takes nothing away while one reads', async () => {
    const { popup, ports, state, titles, first, second } = await opened({ hides: { saved: true, seen: true } });
    expect(titles()).toHaveLength(2);
    await popup.setSaved(first, true);
    popup.setExpanded(second, true);
    await vi.waitFor(() => expect(countNew(state())).toBe(0), { interval: 1 });
    expect(titles()).toHaveLength(2);
    popup.hide({ seen: false });
    expect(titles()).toEqual(['Second of 2025-02-11']);
    expect(ports.remember).toHaveBeenLastCalledWith(expect.objectContaining({ hides: { saved: true, seen: false } }));
    popup.hide({ saved: false });
    expect(titles()).toHaveLength(2);
  });
});

test('hiding what was seen leaves out what was opened, not the days from before', async () => {
  const { popup, state, first, second } = await opened();
  popup.open(first);
  await vi.waitFor(() => expect(isNew(state(), first)).toBe(false), { interval: 1 });
  popup.hide({ seen: true });
  expect(shownRows(state())?.map(({ id }) => id)).toEqual([second.id]);
  await popup.showDay('2025-02-10' as DigestDate);
  expect(countNew(state())).toBe(0);
  expect(shownRows(state())).not.toHaveLength(0);
});
