import { useMemo } from 'preact/hooks';
import type { Browse } from '../../data/browse/browse';
import { monthGrid, monthsOf } from '../../data/browse/calendar';
import { type Month, monthOf, weekOf } from '../../data/browse/dates';
import { type DatedPeriod, rangeOf } from '../../data/browse/period';
import type { BrowseState } from '../../data/browse/state';
import type { DigestDate } from '../../data/paper';
import { weekAddress } from '../../data/weekly/week-address';
import { monthText } from '../dates';
import { IconButton } from '../IconButton';
import { SideIcon } from '../icons';
import { NEW_TAB } from '../new-tab';
import { t } from '../text';
import { Calendar } from './Calendar';

export interface CalendarPartProps {
  state: BrowseState;
  period: DatedPeriod;
  date: DigestDate;
  month: Month;
  unread: ReadonlyMap<DigestDate, number>;
  weekStart: number;
  browse: Pick<Browse, 'show' | 'showMonth'>;
}

/** The calendar, the way through its months, and the week's digest to read in one go. */
export function CalendarPart({ state, period, date, month, unread, weekStart, browse }: CalendarPartProps) {
  const { days = [], heat } = state;
  const months = useMemo(() => monthsOf(days), [days]);
  const grid = useMemo(() => monthGrid(month, days, heat, unread, weekStart), [month, days, heat, unread, weekStart]);
  const at = months.findIndex((one) => one.month <= month);
  const isThere = months[at]?.month === month;
  const older = months[isThere ? at + 1 : at]?.month;
  const newer = months[(at < 0 ? months.length : at) - 1]?.month;
  // A month is shown by being the one that is there.
  const { from, to } = rangeOf(period === 'month' ? 'day' : period, date);
  return (
    <section class="calendar-part" aria-label={t('browse.calendar')}>
      <div class="calendar-bar">
        <Step left name={t('browse.previous_month')} to={older} onMonth={browse.showMonth} />
        <select
          class="months"
          data-testid="months"
          aria-label={t('browse.month_of')}
          onChange={({ currentTarget }) => browse.showMonth(currentTarget.value as Month)}
        >
          {!isThere && (
            <option key={month} value={month} selected>
              {monthText(month)}
            </option>
          )}
          {months.map((one) => (
            <option key={one.month} value={one.month} selected={one.month === month}>
              {monthText(one.month)}
            </option>
          ))}
        </select>
        <Step left={false} name={t('browse.next_month')} to={newer} onMonth={browse.showMonth} />
        <span class="space" />
        <a class="weekly" data-testid="weekly" href={`/${weekAddress(weekOf(date))}`} {...NEW_TAB}>
          {t('browse.weekly')}
        </a>
      </div>
      <Calendar
        grid={grid}
        from={from}
        to={to}
        isMarked={period !== 'month'}
        first={days[0]?.date ?? date}
        last={days.at(-1)?.date ?? date}
        name={monthText(month)}
        weekStart={weekStart}
        onDay={(day) => browse.show(period === 'week' ? 'week' : 'day', day)}
        onMonthOf={(day) => browse.showMonth(monthOf(day))}
      />
    </section>
  );
}

interface StepProps {
  left: boolean;
  name: string;
  to: Month | undefined;
  onMonth(month: Month): void;
}

function Step({ left, name, to, onMonth }: StepProps) {
  return (
    <IconButton
      icon={<SideIcon left={left} />}
      name={name}
      data-testid={left ? 'prev-month' : 'next-month'}
      disabled={!to}
      onClick={() => to && onMonth(to)}
    />
  );
}
