/** What a source has that the library lacks: computed anew each time, so that there is no cursor to go wrong. */
import type { DigestDate } from '../../paper';
import { addDays, type DayRange } from '../calendar';
import { LANGUAGE_OF } from '../language-of';
import type { DayEntry } from '../records';
import type { ListedDay, NetworkSourceId } from '../sources/source';

/** What there is in the library, and what is known not to be anywhere. */
export interface Present {
  days: readonly DayEntry[];
  /** Days that the reader deleted, and has not asked for again since. */
  deleted: readonly DigestDate[];
  /** Days that the source turned out not to have. */
  absent: readonly DigestDate[];
}

/** Days to ask for, newest first. */
export interface Wanted {
  /** Days that the library lacks, or has otherwise. */
  fetch: ListedDay[];
  /** Days that it has, whose votes still change. */
  votes: ListedDay[];
}

/** A digest may be put right so long after its day. */
const LOOK_BACK = 14;
/** Votes of the last seven days are refreshed, today included. */
const VOTES_CHANGE = 7;
/** A source that lists no days is asked day by day: no further back than this, unless the reader asks for a range. */
const GUESS_BACK = 90;
/** A digest may come some days late, so only older days are known not to be there. */
const MAY_COME_LATE = 3;

/**
 * The days that an update asks about: from two weeks before the newest day that the source could have given, or from the
 * oldest one that the last update did not get. The digest's calendar may be a day ahead of the computer's clock.
 */
export function updateRange(
  source: NetworkSourceId,
  days: readonly DayEntry[],
  today: DigestDate,
  unfinished?: DigestDate,
): DayRange {
  const given = days.filter((day) => !isWeaker(day, source) && day.date <= today).map(({ date }) => date);
  const newest = given.sort().at(-1) ?? today;
  const from = addDays(newest, -LOOK_BACK);
  return { from: unfinished !== undefined && unfinished < from ? unfinished : from, to: addDays(today, 1) };
}

/**
 * The days of a range that are wanted. A day that is there with the same hash is not, nor one of the reader's own files, nor
 * English where Korean is. An archive leaves votes alone.
 */
export function difference(
  source: NetworkSourceId,
  listed: readonly ListedDay[],
  present: Present,
  { range, today, purpose }: { range: DayRange; today: DigestDate; purpose: 'update' | 'archive' },
): Wanted {
  const entries = new Map(present.days.map((day) => [day.date, day]));
  const closed = new Set([...present.deleted, ...present.absent]);
  const guessFrom = addDays(today, -GUESS_BACK);
  const open = listed
    .filter(({ date }) => date >= range.from && date <= range.to && !closed.has(date))
    .toSorted((a, b) => (a.date < b.date ? 1 : -1));
  const isGuessed = (day: ListedDay) => purpose === 'update' && day.hash === undefined && day.date < guessFrom;
  const changesStill = ({ date, hash }: ListedDay) => hash === undefined && date > addDays(today, -VOTES_CHANGE);
  return {
    fetch: open.filter((day) => lacks(entries.get(day.date), day, source) && !isGuessed(day)),
    votes:
      purpose === 'archive'
        ? []
        : open.filter(
            (day) =>
              isOfNetwork(entries.get(day.date)) && !lacks(entries.get(day.date), day, source) && changesStill(day),
          ),
  };
}

/** Whether a day that a source does not have now will not come either. */
export function isAbsentForGood({ date, hash }: ListedDay, today: DigestDate): boolean {
  return hash === undefined && date < addDays(today, -MAY_COME_LATE);
}

function lacks(entry: DayEntry | undefined, listed: ListedDay, source: NetworkSourceId): boolean {
  if (!entry) return true;
  if (isWeaker(entry, source)) return true;
  return entry.source === source && listed.hash !== undefined && listed.hash !== entry.hash;
}

/** Whether a day is English and the source Korean: then the source's comes in its place. */
function isWeaker(entry: DayEntry, source: NetworkSourceId): boolean {
  return LANGUAGE_OF[entry.source] === 'en' && LANGUAGE_OF[source] === 'ko';
}

function isOfNetwork(entry: DayEntry | undefined): boolean {
  return entry !== undefined && entry.source !== 'file';
}
