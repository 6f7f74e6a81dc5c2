import { PERIODS, type Period } from '../../data/browse/period';
import { numberText } from '../../data/locale-text';
import { t } from '../text';

const TEXTS = {
  day: 'browse.day',
  week: 'browse.week',
  month: 'browse.month',
  all: 'browse.all',
  unread: 'browse.unread',
} as const;

export interface PeriodTabsProps {
  /** Undefined while something else is shown. */
  period: Period | undefined;
  /** How many papers are new to the reader; undefined while that is not known. */
  unread: number | undefined;
  onPeriod(period: Period): void;
}

/** Of what time the papers are shown. */
export function PeriodTabs({ period, unread, onPeriod }: PeriodTabsProps) {
  return (
    <fieldset class="periods">
      <legend class="unseen">{t('browse.period')}</legend>
      {PERIODS.map((one) => (
        <button
          type="button"
          key={one}
          class="period"
          data-testid={`period-${one}`}
          aria-pressed={one === period}
          onClick={() => onPeriod(one)}
        >
          {t(TEXTS[one])}
          {one === 'unread' && unread !== undefined && unread > 0 && <span class="number"> {numberText(unread)}</span>}
        </button>
      ))}
    </fieldset>
  );
}
