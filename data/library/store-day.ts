import type { ArxivId } from '../arxiv-id';
import type { CompiledDay } from '../digest/compile';
import type { DigestDate, Paper } from '../paper';
import { changeLibrary, readPart, writeEdit } from './edit';
import { LANGUAGE_OF } from './language-of';
import { isReaders, isShrunk, type KnownDay, type MergedDay, mergeDay } from './merge-day';
import type { DayEntry } from './records';
import { withoutListings } from './relist';
import { SourceFault } from './sources/fault';

export interface StoreOptions {
  /** A day that is there stays as it is, except that a Korean digest comes to an English list. */
  ifAbsent?: boolean;
  /** Takes a day with fewer papers than there are. */
  allowShrink?: boolean;
  /** The reader asks for this very day: it comes back though it was deleted. */
  again?: boolean;
}

/**
 * Puts a day into the library, `now` in ms since the epoch: an interruption leaves the old library or the new one.
 * `kept`: the library stays as it is, because the day is the reader's own or was deleted, or with `ifAbsent` is there.
 * Korean text is never replaced by English.
 * @throws SourceFault `shrank` for a day with fewer papers than the same source gave, `full` where there is no room.
 */
export function storeDay(day: CompiledDay, now: number, options: StoreOptions = {}): Promise<'stored' | 'kept'> {
  const { date } = day;
  return changeLibrary(async () => {
    const ids = day.papers.map(({ id }) => id);
    const part = await readPart([date], ids);
    const entry = part.days.find((one) => one.date === date);
    const known = { entry, record: part.records.get(date), papers: part.papers };
    const isDeleted = part.deleted.includes(date);
    if ((isDeleted && !options.again) || isToStay(known, day, options)) return 'kept';
    if (!options.allowShrink && isShrunk(known, day)) throw new SourceFault('shrank');

    const merged = mergeDay(known, day, now);
    await writeEdit(part, {
      papers: new Map([...papersLeaving(known, merged), ...merged.papers]),
      records: new Map([[date, merged.record]]),
      days: withDay(part.days, merged.entry),
      ...(isDeleted ? { deleted: part.deleted.filter((one) => one !== date) } : {}),
    });
    return 'stored';
  });
}

/** The papers that are no longer of a day, as they are without it. */
function papersLeaving({ papers, record }: KnownDay, merged: MergedDay): [ArxivId, Paper | undefined][] {
  const date = new Set([merged.entry.date]);
  return (record?.ids ?? []).flatMap((id) => {
    const paper = merged.papers.has(id) ? undefined : papers.get(id);
    return paper ? [[id, withoutListings(paper, date)]] : [];
  });
}

function isToStay(known: KnownDay, day: CompiledDay, { ifAbsent }: StoreOptions): boolean {
  const takesOver = known.entry && LANGUAGE_OF[known.entry.source] === 'en' && day.language === 'ko';
  return isReaders(known, day) || (ifAbsent === true && known.entry !== undefined && !takesOver);
}

/** The list of days with a day in place of the one of its date, oldest first. */
export function withDay(days: readonly DayEntry[], entry: DayEntry): DayEntry[] {
  return [...withoutDays(days, new Set([entry.date])), entry].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The list of days without those of some dates, in the same order. */
export function withoutDays(days: readonly DayEntry[], dates: ReadonlySet<DigestDate>): DayEntry[] {
  return days.filter(({ date }) => !dates.has(date));
}
