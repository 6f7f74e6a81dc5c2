import type { DayEntry } from '../../data/library/records';
import type { DigestDate } from '../../data/paper';
import { dayText } from '../dates';
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
      <button
        type="button"
        class="icon"
        data-testid="prev-day"
        disabled={!previous}
        aria-label={t('day.previous')}
        title={t('day.previous')}
        onClick={() => onDay(previous?.date)}
      >
        <SideIcon left />
      </button>
      <h1 data-testid="day">
        {day ? <time dateTime={day.date}>{dayText(day.date, 'full')}</time> : t('extension.name')}
      </h1>
      <button
        type="button"
        class="icon"
        data-testid="next-day"
        disabled={!next}
        aria-label={t('day.next')}
        title={t('day.next')}
        onClick={() => onDay(next?.date)}
      >
        <SideIcon left={false} />
      </button>
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
