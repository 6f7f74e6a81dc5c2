import { t } from './text';

const relatives: Partial<Record<Intl.RelativeTimeFormatNumeric, Intl.RelativeTimeFormat>> = {};

/**
 * So many days, or more than days, ago: "어제", "1주 전". What is a month old need not be of "last month", so that only
 * days are said in words.
 */
export function agoText(count: number, unit: 'days' | 'weeks' | 'months' | 'years'): string {
  const numeric = unit === 'days' ? 'auto' : 'always';
  relatives[numeric] ??= new Intl.RelativeTimeFormat(t('extension.language'), { numeric });
  return relatives[numeric].format(-count, unit);
}
