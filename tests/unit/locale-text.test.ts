import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { i18n } from '#i18n';
import { localeText, numberText } from '../../data/locale-text';

const given = vi.fn();

beforeEach(() => {
  given.mockReset();
  given.mockImplementation(browser.i18n.getMessage);
  Object.assign(fakeBrowser.i18n, { getMessage: given });
});

test('says a text, and one with gaps filled', () => {
  expect(localeText('save.do')).toBe('저장');
  expect(localeText('listing.rank', [27, 1])).toBe('27편 중 1위');
  expect(given).toHaveBeenLastCalledWith('listing_rank', ['27', '1']);
});

test('writes numbers as both of the interface’s languages do', () => {
  const numbers = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.nat());
  fc.assert(
    fc.property(numbers, fc.constantFrom('ko', 'en'), (number, language) => {
      expect(numberText(number)).toBe(new Intl.NumberFormat(language).format(number));
    }),
  );
});

test('separates the thousands of every number, and leaves text alone', () => {
  expect(localeText('listing.rank', [12_345, 999])).toBe('12,345편 중 999위');
  expect(localeText('strip.count', 1000)).toContain('1,000편');
  expect(localeText('badge.name', ['1000'])).toContain('1000 ');
});

test.each([0, 1, 2, 12])('says the form for %i', (count) => {
  const texts: Record<string, string> = { two: 'one paper | $1 papers', single: '$1편' };
  given.mockImplementation((key: string, [number]: string[]) => texts[key]?.replace('$1', number ?? ''));
  expect(localeText('two', count)).toBe(count === 1 ? 'one paper' : `${count} papers`);
  expect(localeText('single', count)).toBe(`${count}편`);
});

test('says what i18n would say', () => {
  expect(localeText('strip.count', 3)).toBe(i18n.t('strip.count', 3));
  expect(localeText('badge.name_votes', ['$1 | $2', 69])).toBe(i18n.t('badge.name_votes', ['$1 | $2', 69]));
  expect(localeText('card.name')).toBe(i18n.t('card.name'));
});
