import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DayCell, MonthGrid } from '../../data/browse/calendar';
import { addDays } from '../../data/library/calendar';
import type { DigestDate } from '../../data/paper';
import { dayText } from '../dates';
import { t } from '../text';
import { dateAfterKey } from './calendar-keys';

export interface CalendarProps {
  grid: MonthGrid;
  /** What is shown of it: from one day to another. */
  from: DigestDate;
  to: DigestDate;
  /** Whether those days are marked. */
  isMarked: boolean;
  /** The first and the last day that can be gone to. */
  first: DigestDate;
  last: DigestDate;
  /** What the month is called. */
  name: string;
  /** The day of the week that weeks begin on: 0 is Sunday. */
  weekStart: number;
  onDay(date: DigestDate): void;
  /** The reader goes to a day by keys; its month is to be shown. */
  onMonthOf(date: DigestDate): void;
}

/** A month of days: how much each was voted for, and which have papers that are new. */
export function Calendar({ grid, from, to, isMarked, weekStart, onDay, ...props }: CalendarProps) {
  const { first, last, name, onMonthOf } = props;
  const table = useRef<HTMLTableElement>(null);
  const [goal, setGoal] = useState<DigestDate | undefined>(undefined);
  const isGoing = useRef(false);
  const cells = grid.weeks.flat().filter((cell) => cell !== undefined);
  const entry = [goal, from].find((date) => cells.some((cell) => cell.date === date)) ?? entryOf(cells);

  // The day that keys have led to is there only when its month has been drawn.
  useLayoutEffect(() => {
    const day = isGoing.current && table.current?.querySelector<HTMLElement>(`[data-date="${goal}"]`);
    if (!day) return;
    isGoing.current = false;
    day.focus();
  });

  const go = (event: KeyboardEvent) => {
    const at = (event.target as HTMLElement).dataset.date as DigestDate | undefined;
    const next = at && !event.isComposing && dateAfterKey(event, at, weekStart);
    if (!next) return;
    event.preventDefault();
    // The arrows are the calendar's here, not the page's.
    event.stopPropagation();
    // Not beyond the days there are: the one in the middle of these three.
    const goal = [first, next, last].sort()[1] ?? next;
    isGoing.current = true;
    setGoal(goal);
    if (!cells.some(({ date }) => date === goal)) onMonthOf(goal);
  };

  return (
    <table class="calendar" data-testid="calendar" aria-label={name} ref={table} onKeyDown={go}>
      <thead>
        <tr>
          {weekdays(weekStart).map(({ short, long }) => (
            <th key={long} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.weeks.map((week, n) => (
          <tr key={n}>
            {week.map((cell, day) => (
              <td key={day}>
                {cell && (
                  <Day
                    cell={cell}
                    isShown={isMarked && cell.date >= from && cell.date <= to}
                    isEntry={cell.date === entry}
                    onDay={(date) => {
                      setGoal(date);
                      onDay(date);
                    }}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  cell: DayCell;
  isShown: boolean;
  /** It is where the calendar is entered by keys. */
  isEntry: boolean;
  onDay(date: DigestDate): void;
}

function Day({ cell: { date, count, votes, heat, unread }, isShown, isEntry, onDay }: DayProps) {
  const name = [
    dayText(date, 'of-year'),
    count > 0 ? t('day.count', count) : t('browse.no_digest'),
    votes !== undefined && t('browse.votes', votes),
    unread > 0 && t('triage.left', unread),
  ].filter(Boolean);
  return (
    <button
      type="button"
      class="date"
      data-date={date}
      data-heat={heat}
      aria-label={name.join(', ')}
      title={name.join(' · ')}
      aria-pressed={isShown}
      aria-disabled={count === 0}
      tabIndex={isEntry ? 0 : -1}
      onClick={() => count > 0 && onDay(date)}
    >
      {Number(date.slice('YYYY-MM-'.length))}
      {unread > 0 && <span class="dot" />}
    </button>
  );
}

function entryOf(cells: readonly DayCell[]): DigestDate | undefined {
  return (cells.findLast(({ count }) => count > 0) ?? cells[0])?.date;
}

/** The days of the week, from the one that weeks begin on. */
function weekdays(weekStart: number): { short: string; long: string }[] {
  return Array.from({ length: 7 }, (_, day) => {
    // A Sunday, and the days after it.
    const date = addDays('2023-01-01' as DigestDate, weekStart + day);
    return { short: dayText(date, 'initial'), long: dayText(date, 'weekday') };
  });
}
