/** How amounts are written, in the interface's language. */
import { t } from '../text';

/** Formatters are dear to make, and serve for every line of a list. */
const formats = new Map<string, Intl.NumberFormat>();

function amountText(value: number, options: Intl.NumberFormatOptions): string {
  const key = JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.NumberFormat(t('extension.language'), { style: 'unit', ...options });
  formats.set(key, format);
  return format.format(value);
}

/** An amount of data; kB and MB are powers of ten. */
export function bytesText(bytes: number): string {
  const units = [
    ['gigabyte', 1e9],
    ['megabyte', 1e6],
    ['kilobyte', 1e3],
  ] as const;
  const [unit, size] = units.find(([, least]) => bytes >= least) ?? ['byte', 1];
  const value = bytes / size;
  const maximumFractionDigits = unit === 'byte' || unit === 'kilobyte' || value >= 100 ? 0 : 1;
  return amountText(value, { unit, unitDisplay: unit === 'byte' ? 'long' : 'short', maximumFractionDigits });
}

/** How long something takes, to the second below a minute, else to the minute. */
export function durationText(seconds: number): string {
  const [unit, value] = seconds < 60 ? ['second', seconds] : ['minute', seconds / 60];
  return amountText(Math.max(1, Math.round(value)), { unit, unitDisplay: 'long' });
}
