import type { DayEntry } from '../../data/library/records';
import type { DigestDate } from '../../data/paper';
import { SideIcon } from '../icons';
import { t } from '../text';

export interface DayBarProps {
  day?: DayEntry | undefined;
  previous?: DayEntry | undefined;
  next?: DayEntry | undefined;
  /** BCP 47 tag of the interface's language. */
  language: string;
  /** Without a date: the latest day. */
  onDay(date?: DigestDate): void;
}

/** Which day is shown, and the way to the days beside it. */
export function DayBar({ day, previous, next, language, onDay }: DayBarProps) {
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
        {day ? <time dateTime={day.date}>{formatDay(day.date, language)}</time> : t('extension.name')}
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
      {day && <span class="count">{t('day.count', day.count)}</span>}
      {next && (
        <button type="button" class="button latest" onClick={() => onDay()}>
          {t('day.latest')}
        </button>
      )}
    </div>
  );
}

/** The digest's own calendar day: formatted as UTC, which is how it is built here, in whatever zone the reader is. */
function formatDay(date: DigestDate, language: string): string {
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00Z`));
}
