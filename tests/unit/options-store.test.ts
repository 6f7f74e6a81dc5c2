import { describe, expect, test, vi } from 'vitest';
import type { OptionsState } from '../../data/options/state';
import { createOptions, type OptionsPorts } from '../../data/options/store';
import { KNOWN_SITES } from '../../data/sites/known-sites';

const BLOG = '*://blog.example/*';
const [known] = KNOWN_SITES;

function open(given: Partial<OptionsPorts> = {}) {
  const on = new Set<string>();
  let state: OptionsState = {};
  const ports: OptionsPorts = {
    readSites: async () => [...on].map((pattern) => ({ pattern, granted: true })),
    readSiteState: async (pattern) => (on.has(pattern) ? 'on' : 'off'),
    turnOn: async (pattern) => {
      on.add(pattern);
      return true;
    },
    turnOff: async (pattern) => {
      on.delete(pattern);
    },
    ...given,
  };
  const options = createOptions(ports, (next) => {
    state = next;
  });
  const stateOf = (pattern: string | undefined) => state.sites?.find((site) => site.pattern === pattern)?.state;
  return { options, on, state: () => state, stateOf };
}

describe('sites', () => {
  test('known ones are listed, and others that are on', async () => {
    const { options, on, state, stateOf } = open();
    on.add(BLOG);
    await options.load();
    expect(state().sites?.map(({ title }) => title)).toEqual([
      ...KNOWN_SITES.map(({ title }) => title),
      'blog.example',
    ]);
    expect([stateOf(BLOG), stateOf(known?.pattern)]).toEqual(['on', 'off']);
  });

  test('are turned on and off', async () => {
    const { options, stateOf } = open();
    await options.setSite(known?.pattern ?? '', true);
    expect(stateOf(known?.pattern)).toBe('on');
    await options.setSite(known?.pattern ?? '', false);
    expect(stateOf(known?.pattern)).toBe('off');
  });

  test('ask in the turn of the click', () => {
    const turnOn = vi.fn(async () => true);
    void open({ turnOn }).options.setSite(BLOG, true);
    expect(turnOn).toHaveBeenCalledWith(BLOG);
  });

  test('say that the permission was not given, until the next act', async () => {
    const { options, state } = open({ turnOn: async () => false });
    await options.setSite(BLOG, true);
    expect(state().declined).toBe(BLOG);
    await options.load();
    expect(state().declined).toBeUndefined();
  });

  test('say that it went wrong, and keep what is shown', async () => {
    const { options, state } = open({ turnOff: () => Promise.reject(new Error('broken')) });
    await options.load();
    await options.setSite(BLOG, false);
    expect(state()).toMatchObject({ failed: true });
    expect(state().sites).toHaveLength(KNOWN_SITES.length);
    await options.load();
    expect(state().failed).toBe(false);
  });
});
