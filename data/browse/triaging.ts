import type { ArxivId } from '../arxiv-id';
import { problemOf } from '../reading-list/problem';
import type { Mark, Marks } from '../triage/triage';
import type { Browse } from './browse';
import type { BrowsePorts } from './ports';
import { type NewReading, settledDay } from './read-new';
import { isNew } from './shown';
import type { BrowseAct, Holder } from './state';
import { createUndoing } from './undoing';

/** An act that was carried out, and the way back. */
interface Done {
  act: BrowseAct;
  undo(): Promise<unknown>;
}

/**
 * What a reader does with papers. Acts are carried out one after the other, so that undoing always means the last one.
 * @param onDone is called after each.
 */
export function createTriaging(
  ports: BrowsePorts,
  news: NewReading,
  { state, set }: Holder,
  onDone: () => Promise<void>,
): Pick<Browse, 'opened' | 'setSaved' | 'setDismissed' | 'seeAll' | 'undo'> {
  const undoing = createUndoing();
  let acting: Promise<void> = Promise.resolve();

  const attempt = async (work: () => Promise<void>) => {
    set({ problem: undefined, undone: undefined });
    try {
      await work();
    } catch (error) {
      set({ problem: problemOf(error) });
    }
    set({ lastAct: undoing.last() });
    // The list that could not be read again says so itself; the next act must come all the same.
    await onDone().catch(() => undefined);
  };
  const inTurn = (work: () => Promise<void>) => {
    acting = acting.then(() => attempt(work));
    return acting;
  };
  const act = (work: () => Promise<Done | undefined>) =>
    inTurn(async () => {
      const done = await work();
      if (done) undoing.push(done.act, done.undo);
    });

  /** Shows marks that were just written: what storage tells of them comes later. */
  const take = (changed: ReadonlyMap<ArxivId, Mark | undefined>) => {
    const marks = new Map(state().marks);
    for (const [id, mark] of changed) mark ? marks.set(id, mark) : marks.delete(id);
    set({ marks });
  };
  const mark = async (writing: Promise<Marks>, as: Mark | undefined) => {
    const before = await writing;
    take(new Map([...before.keys()].map((id) => [id, as])));
    return async () => {
      await ports.setMarks(before);
      take(before);
    };
  };
  const see = async (ids: readonly ArxivId[]) => mark(ports.markSeen(ids), 'seen');
  const opened = async (id: ArxivId) => {
    // Nothing that the reader asked for: where it fails, the paper stays new.
    if (!state().marks.has(id)) await see([id]).catch(() => undefined);
  };

  /** What the new days have now: they may grow yet, and others may come between them. */
  const seeEverything = async () => {
    const newest = state().days?.at(-1)?.date;
    if (!newest) return undefined;
    const unsee = await see([...(state().fresh?.values() ?? [])].flat());
    const looked = await ports.markAllSeen(settledDay(newest));
    await news.read();
    return async () => {
      if (looked) await ports.setLooked(looked);
      await unsee();
      await news.read();
    };
  };
  const seePeriod = () => see((state().ranked ?? []).flatMap(({ id, date }) => (isNew(id, date, state()) ? id : [])));

  return {
    opened,
    setSaved: (id, isSaved) =>
      act(async () => {
        if (!isSaved) return { act: { kind: 'remove', papers: 1 }, undo: await ports.remove(id) };
        await ports.save(id);
        await opened(id);
        return { act: { kind: 'save', papers: 1 }, undo: () => ports.remove(id) };
      }),
    setDismissed: (id, isDismissed) =>
      act(async () => {
        const as = isDismissed ? 'dismissed' : 'seen';
        if (state().marks.get(id) === as) return undefined;
        const undo = await mark(ports.setMark([id], as), as);
        return { act: { kind: isDismissed ? 'dismiss' : 'keep', papers: 1 }, undo };
      }),
    seeAll: () =>
      act(async () => {
        const undo = await (state().period === 'unread' ? seeEverything() : seePeriod());
        return undo && { act: { kind: 'see-all' }, undo };
      }),
    undo: () =>
      inTurn(async () => {
        const undone = await undoing.undo();
        if (undone) set({ undone });
      }),
  };
}
