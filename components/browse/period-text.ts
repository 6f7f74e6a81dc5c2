import { daysOfWeek, monthOf } from '../../data/browse/dates';
import type { Period } from '../../data/browse/period';
import type { DigestDate } from '../../data/paper';
import { dayText, monthText, rangeText } from '../dates';
import { t } from '../text';

/** What a period is called: "2025년 2월 11일 (화)", "전체". */
export function periodText(period: Period, date: DigestDate | undefined): string {
  if (period === 'all') return t('browse.all_time');
  if (period === 'unread') return t('triage.new');
  if (!date) return '';
  if (period === 'day') return dayText(date, 'full');
  if (period === 'month') return monthText(monthOf(date));
  const { from, to } = daysOfWeek(date);
  return rangeText(from, to, 'long');
}
