import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';

const read = async (language: string) =>
  (await parseMessagesFile(`assets/locales/${language}.yml`)).map(({ key, substitutions }) => ({
    key: key.join('.'),
    substitutions,
  }));

test('Korean and English say the same things with the same gaps', async () => {
  expect(await read('en')).toEqual(await read('ko'));
});
