import type { DayEntry } from '../../data/library/records';
import type { DigestDate } from '../../data/paper';
import { dayText } from '../dates';
import { IconButton } from '../IconButton';
import { SideIcon } from '../icons';
import { t } from '../text';

export interface DayBarProps {
  day?: DayEntry | undefined;
  previous?: DayEntry | undefined;
  next?: DayEntry | undefined;
  /** A day has come since the popup was opened. */
  hasNewDay: boolean;
  /** Without a date: the latest day. */
  onDay(date?: DigestDate): void;
}

/** Which day is shown, and the way to the days beside it. */
export function DayBar({ day, previous, next, hasNewDay, onDay }: DayBarProps) {
  return (
    <div class="bar">
      <IconButton
        icon={<SideIcon left />}
        name={t('day.previous')}
        data-testid="prev-day"
        disabled={!previous}
        onClick={() => onDay(previous?.date)}
      />
      <h1 data-testid="day">
        {day ? <time dateTime={day.date}>{dayText(day.date, 'full')}</time> : t('extension.name')}
      </h1>
      <IconButton
        icon={<SideIcon left={false} />}
        name={t('day.next')}
        data-testid="next-day"
        disabled={!next}
        onClick={() => onDay(next?.date)}
      />
      {day && !(next && hasNewDay) && <span class="count">{t('day.count', day.count)}</span>}
      {next && (
        <button
          type="button"
          class={hasNewDay ? 'button latest arrived' : 'button latest'}
          data-testid="latest-day"
          onClick={() => onDay()}
        >
          {t(hasNewDay ? 'day.arrived' : 'day.latest')}
        </button>
      )}
    </div>
  );
}
