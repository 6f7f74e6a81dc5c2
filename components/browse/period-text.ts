import { daysOfWeek, monthOf } from '../../data/browse/dates';
import type { Period } from '../../data/browse/period';
import type { DigestDate } from '../../data/paper';
import { monthText } from '../panel/dates';
import { formatDate } from '../popup/dates';
import { t } from '../text';
import { formatRange } from '../weekly/format-range';

/** What a period is called: "2025년 2월 11일 (화)", "전체". */
export function periodText(period: Period, date: DigestDate | undefined, language: string): string {
  if (period === 'all') return t('browse.all_time');
  if (period === 'unread') return t('triage.new');
  if (!date) return '';
  if (period === 'day') return formatDate(date, 'long');
  if (period === 'month') return monthText(monthOf(date), language);
  const { from, to } = daysOfWeek(date);
  return formatRange(from, to, language);
}
