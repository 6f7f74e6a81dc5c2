/** Particles in Korean and numbers in English: a text with a gap must be right whatever fills it. */
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayText } from '../../components/dates';
import { bytesText } from '../../components/options/amounts';
import type { DigestDate } from '../../data/paper';

/** The keys of texts that have something in them; those that have a form for each number are `alsoCounted` or left out. */
async function keysOf(language: string, pattern: RegExp, alsoCounted: boolean): Promise<string[]> {
  const messages = await parseMessagesFile(`assets/locales/${language}.yml`);
  const found = messages.filter((message) => {
    if ('message' in message) return pattern.test(message.message);
    return alsoCounted && Object.values(message.plurals).some((text) => pattern.test(text));
  });
  return found.map(({ key }) => key.join('.')).toSorted();
}

/** Particles and verbs of two forms, standing right after a gap. */
const TWO_FORMS =
  '은|는|이|가|을|를|과|와|아|야|으로|로|이나|나|이라|라|이랑|랑|이고|고|이며|며|이에요|예요|이었|였|이든|든|이여|여';
const AFTER_GAP = new RegExp(`\\$\\d['"’”)」]?(?:${TWO_FORMS})(?!\\p{Script=Hangul})`, 'u');

/** Texts whose gap is filled with a day of the calendar, which always ends with the same syllable. */
const OF_DAYS = ['browse.day_before', 'digests.refused_duplicate', 'triage.next_day'];
/** And those whose gap is filled with an amount of bytes, whose units all end in a vowel. */
const OF_BYTES = ['digests.archive_hf', 'digests.archive_ko'];

test('a particle of two forms follows no gap, but where what fills it always ends alike', async () => {
  expect(await keysOf('ko', AFTER_GAP, true)).toEqual([...OF_DAYS, ...OF_BYTES].toSorted());
});

test('every amount of bytes ends in a vowel, which 예요 follows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (bytes) => {
      expect(bytesText(bytes)).toMatch(/(?:바이트|kB|MB|GB|TB)$/);
    }),
  );
});

test('every day ends with 일, which 로 and 은 follow', () => {
  const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (day) => {
      const date = day.toISOString().slice(0, 10) as DigestDate;
      expect(dayText(date, 'of-year')).toMatch(/일$/);
      expect(dayText(date)).toMatch(/일$/);
    }),
  );
});

test('a number that things follow has another form for one of them', async () => {
  expect(await keysOf('en', /\$\d [a-z]+s\b/, false)).toEqual([]);
});
