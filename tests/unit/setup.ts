/** The properties' seed; stand-ins for what browsers have and the unit tests' environment has not. */
import 'fake-indexeddb/auto';
import { env } from 'node:process';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import fc from 'fast-check';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// One seed, so that a change goes red for what it changed; others are for looking further, with more cases.
const { PROPERTY_SEED: seed = '20250211', PROPERTY_CASES: cases } = env;
fc.configureGlobal({ seed: Number(seed), ...(cases && { numRuns: Number(cases) }) });

/** Web Locks, as far as one process needs them: one holder a name at a time, in order; `ifAvailable` comes with no lock. */
const queues = new Map<string, Promise<unknown>>();
const waiting = new Map<string, number>();
type Work<T> = (lock: object | null) => Promise<T>;

function requestLock<T>(name: string, ...given: [Work<T>] | [{ ifAvailable?: boolean }, Work<T>]): Promise<T> {
  const [options, work] = given.length === 2 ? given : [{}, given[0]];
  const held = waiting.get(name) ?? 0;
  if (options.ifAvailable && held > 0) return Promise.resolve().then(() => work(null));
  waiting.set(name, held + 1);
  const start = () => work({ name });
  const result = (queues.get(name) ?? Promise.resolve()).then(start, start);
  const end = () => waiting.set(name, (waiting.get(name) ?? 1) - 1);
  queues.set(name, result.then(end, end));
  return result;
}

if (!('navigator' in globalThis)) Object.defineProperty(globalThis, 'navigator', { configurable: true, value: {} });
Object.defineProperty(navigator, 'locks', { configurable: true, value: { request: requestLock } });

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
