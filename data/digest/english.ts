import { fileURLToPath } from 'node:url';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Problem } from './problems';

const LOCALE = fileURLToPath(new URL('../../assets/locales/en.yml', import.meta.url));

/** For the command line and the build: what a problem is and what to do about it, in the words of the English locale file. */
export async function readEnglish(): Promise<(problem: Pick<Problem, 'kind' | 'values'>) => string> {
  const messages = await parseMessagesFile(LOCALE);
  const texts = new Map(messages.map((one) => [one.key.join('.'), 'message' in one ? one.message : '']));
  return ({ kind, values }) =>
    (texts.get(`digest_problem.${kind}`) ?? '').replace(/\$(\d)/g, (_, nth) => `${values[nth - 1]}`);
}
