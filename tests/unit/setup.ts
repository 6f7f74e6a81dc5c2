/** Stand-ins for what browsers have and the unit tests' environment has not. */
import 'fake-indexeddb/auto';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Web Locks, as far as one process needs them: one holder a name at a time, in order. */
const queues = new Map<string, Promise<unknown>>();
if (!('navigator' in globalThis)) Object.defineProperty(globalThis, 'navigator', { configurable: true, value: {} });
Object.defineProperty(navigator, 'locks', {
  configurable: true,
  value: {
    request<T>(name: string, work: () => Promise<T>): Promise<T> {
      const result = (queues.get(name) ?? Promise.resolve()).then(work, work);
      queues.set(
        name,
        result.catch(() => undefined),
      );
      return result;
    },
  },
});

const korean = generateChromeMessages(await parseMessagesFile('assets/locales/ko.yml'));

/** The Korean texts, as the browser would fill them in. */
function getMessage(key: string, substitutions: string | string[] = []): string {
  const given = [substitutions].flat();
  return (korean[key]?.message ?? '').replace(/\$(\d)/g, (_all, place) => given[Number(place) - 1] ?? '');
}

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => 'ko' });
});
