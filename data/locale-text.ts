import { browser } from 'wxt/browser';

/** A number with its separators, which are the same in Korean and in English. */
export function numberText(number: number): string {
  // Most are small, and a list of papers has thousands of them.
  return number < 1000 ? `${number}` : number.toLocaleString('ko');
}

/**
 * What the browser has for a key of the locale files, with what is given put in; for a number, in the form for that many.
 * All that we need of i18n's own `t`, which every page would pay three times as much for.
 */
export function localeText(key: string, given: number | readonly (string | number)[] = []): string {
  // Typed by key where it is called from, in `t`.
  const texts = browser.i18n as { getMessage(name: string, substitutions: string[]): string };
  const text = texts.getMessage(
    key.replaceAll('.', '_'),
    [given].flat().map((one) => (typeof one === 'number' ? numberText(one) : one)),
  );
  if (typeof given !== 'number') return text;
  const [one = '', many = one] = text.split(' | ');
  return given === 1 ? one : many;
}
