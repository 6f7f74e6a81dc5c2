import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { json } from '../../data/reading-list/export/json';
import { offeredSettings, settingsFor, settingsIn } from '../../data/settings/backup';
import { SETTINGS } from '../../data/settings/settings';
import { NOW } from './export-samples';
import { read } from './import-samples';

/** How updates run, as a backup has it. */
const conditions = fc.record({
  everyHours: fc.constantFrom(6, 24, 168),
  onMobileData: fc.boolean(),
  onlyWhenIdle: fc.boolean(),
});

const anySettings = fc.record(
  {
    'setting:theme': fc.constantFrom('system', 'light', 'dark'),
    'setting:text-size': fc.constantFrom(90, 100, 115, 130),
    'setting:card-place': fc.constantFrom('above', 'below'),
    'setting:card-closed': fc.boolean(),
    'setting:hidden-sections': fc.uniqueArray(fc.constantFrom('methodology', 'conclusion', 'of a newer version')),
    'setting:list-badges': fc.boolean(),
    'setting:opened-sets-reading': fc.boolean(),
    'setting:updates': conditions,
  },
  { requiredKeys: [] },
);

const every = (everyHours: number) => ({ everyHours, onMobileData: false, onlyWhenIdle: false });

describe('the settings of a backup', () => {
  test('come back as they were chosen', async () => {
    await fc.assert(
      fc.asyncProperty(anySettings, async (chosen) => {
        const updates = chosen['setting:updates'];
        const on = updates && { 'setting:updates': { ...updates, sources: ['hf-daily-papers'] } };
        const settings = settingsFor({ ...chosen, ...on, 'settings-version': 2 });
        const [file] = json.write({ entries: [], tagColors: {}, settings }, { now: NOW });
        expect(file?.text).not.toContain('hf-daily-papers');
        expect((await read(file?.text ?? '')).settings).toEqual(chosen);
      }),
      { numRuns: 50 },
    );
  });

  test('taken over are offered no more; those that this browser chose otherwise are a conflict', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (given, here) => {
        const offered = offeredSettings(settingsIn(given), here);
        expect(offeredSettings(settingsIn(given), { ...here, ...offered?.settings })).toBeUndefined();
        const changing = Object.keys(offered?.settings ?? {});
        expect(offered?.isConflict ?? false).toBe(changing.some((key) => key in here));
      }),
    );
  });

  test('of a newer version are taken as far as they are known here', () => {
    const newer = { 'settings-version': 9, 'setting:theme': 'sepia', 'setting:card-closed': true, 'setting:other': 1 };
    expect(settingsIn(newer)).toEqual({ 'setting:card-closed': true });
    expect(settingsIn({ 'setting:updates': { ...every(6), onlyOnWeekdays: true } })).toEqual({
      'setting:updates': every(6),
    });
  });

  test('keep what a newer version has written', () => {
    const stored = { 'setting:other': 1, 'setting:updates': { sources: [], ...every(6), onlyOnWeekdays: true } };
    const { sources: _sources, ...conditions } = stored['setting:updates'];
    expect(settingsFor(stored)).toEqual({ 'setting:other': 1, 'setting:updates': conditions });
  });

  test('turn nothing on that asks the network or needs a permission', () => {
    const on = { 'setting:updates': { sources: ['hf-daily-papers'], ...every(6) }, sites: [{ pattern: '*://*/*' }] };
    expect(settingsIn(on)).toEqual({ 'setting:updates': every(6) });
  });

  test('name no interval of updates that there is no choosing', () => {
    for (const everyHours of [0, 1e-9, -24, 7, '24', null, undefined])
      expect(settingsIn({ 'setting:updates': { ...every(6), everyHours } })).toEqual({});
  });

  test('are never more than what this version could have written, whatever a file says', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...SETTINGS.map(({ key }) => key)), (value, key) => {
        settingsIn(value);
        for (const setting of SETTINGS) {
          const taken = settingsIn({ [key]: value })[setting.key];
          expect(taken).toEqual(setting.key === key && taken !== undefined ? setting.check(value) : undefined);
        }
      }),
    );
    expect(settingsIn({ 'setting:hidden-sections': Array(1000).fill('conclusion') })).toEqual({});
  });
});
