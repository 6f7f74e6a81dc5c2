import type { ArxivId } from '../arxiv-id';
import { problemOf } from '../reading-list/problem';
import type { Row } from '../row';
import type { Marks } from '../triage/triage';
import type { TriagePorts } from './ports';
import { isNew, shownDay, type TriageAct } from './state';
import { countNew, type Held } from './triage';

export type Triage = ReturnType<typeof createTriage>;

/** Sorting out a day: what has been seen, what is of no interest. */
export function createTriage(ports: TriagePorts, { state, set }: Held) {
  /** Counts the questions where to go on: the answer to an earlier one comes too late. */
  let asked = 0;

  /** What has been begun; an undo means all of it. */
  let begun: Promise<unknown> = Promise.resolve();

  /** Gives marks; what is of a kind can be undone. */
  const act = (work: () => Promise<Marks>, kind?: TriageAct['kind']) => {
    const acting = carryOut(work, kind);
    begun = Promise.all([begun, acting]);
    return acting;
  };
  const carryOut = async (work: () => Promise<Marks>, kind?: TriageAct['kind']) => {
    try {
      set({ saveProblem: undefined, copied: false });
      const before = await work();
      if (kind && before.size > 0) set({ triageActs: [...state().triageActs, { kind, at: ports.now(), before }] });
    } catch (error) {
      set({ saveProblem: problemOf(error) });
    }
  };
  /** Shows marks as they are in storage now. */
  const settle = async (ids: readonly ArxivId[]) => {
    const found = await ports.readMarks(ids).catch(() => undefined);
    if (!found) return;
    const asked = new Set(ids);
    set({ marks: new Map([...[...state().marks].filter(([id]) => !asked.has(id)), ...found]) });
    await triage.lookAhead();
  };

  const triage = {
    /** Says of a paper that it is of no interest, or takes that back. */
    async dismiss(row: Row, isDismissed = true) {
      // At once, so that one goes on key by key; what could not be kept comes back.
      set({ marks: new Map([...state().marks, [row.id, isDismissed ? 'dismissed' : undefined]]) });
      if (isDismissed) await act(() => ports.setMark([row.id], 'dismissed'), 'dismissed');
      else await act(() => ports.setMark([row.id], undefined));
      await settle([row.id]);
    },
    /** Says that a paper has been looked at. */
    async see(row: Row) {
      if (!isNew(state(), row)) return;
      // Of no matter to what the reader is at: a mark that is not kept is given again next time.
      await ports.markSeen([row.id]).then(
        () => settle([row.id]),
        () => undefined,
      );
    },
    /** Says so of papers whose pages the popup had opened when it ended. */
    seeOpened: (ids: readonly ArxivId[]) => ports.markSeen(ids),
    /** Says so of all papers of the day. */
    async seeAll() {
      const ids = (state().dayRows ?? []).filter((row) => isNew(state(), row)).map(({ id }) => id);
      await act(() => ports.markSeen(ids), 'all-seen');
      await settle(ids);
    },
    /** Resolves when what was begun is done. */
    settled: () => begun,
    async undo(last: TriageAct) {
      set({ triageActs: state().triageActs.filter((one) => one !== last), saveProblem: undefined });
      try {
        await ports.setMarks(last.before);
      } catch (error) {
        set({ saveProblem: problemOf(error), triageActs: [...state().triageActs, last] });
      }
      await settle([...last.before.keys()]);
    },
    /** The marks of all that is shown, as somebody else may have changed them. */
    async refresh() {
      const { dayRows = [], found, days = [] } = state();
      const ids = [...dayRows, ...(found?.rows ?? [])].map(({ id }) => id);
      const looked = await ports.readLooked(days).catch(() => state().looked);
      if (looked !== state().looked) set({ looked });
      await settle(ids);
    },
    /** Finds where to go on, once nothing of the day is new. */
    async lookAhead() {
      const now = ++asked;
      const { day } = shownDay(state());
      if (!day || countNew(state()) > 0) {
        if (state().unreadDay !== undefined) set({ unreadDay: undefined });
        return;
      }
      const unreadDay = await ports.findUnreadDay(day.date, state().days ?? [], state().looked).catch(() => undefined);
      if (now === asked) set({ unreadDay: unreadDay ?? null });
    },
  };
  return triage;
}
