import { t } from './text';

let relative: Intl.RelativeTimeFormat | undefined;

/** So many days, or more than days, ago: "어제", "2주 전". */
export function agoText(count: number, unit: 'days' | 'weeks' | 'months' | 'years'): string {
  relative ??= new Intl.RelativeTimeFormat(t('extension.language'), { numeric: 'auto' });
  return relative.format(-count, unit);
}
