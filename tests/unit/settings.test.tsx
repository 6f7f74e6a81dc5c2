// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { AppearanceSection } from '../../components/options/appearance/AppearanceSection';
import { type AppearanceState, createAppearance } from '../../data/options/appearance/appearance';
import { migrated } from '../../data/settings/migrations';
import { CARD_PLACE, HIDDEN_SECTIONS, SETTING_KEYS, settingIn, TEXT_SIZE, THEME } from '../../data/settings/settings';
import { migrateSettings } from '../../data/settings/stored-settings';
import { read, write } from '../../data/storage';

describe('what is stored of a setting', () => {
  test('holds where this version knows it, and counts as not chosen where it does not', () => {
    expect(settingIn(THEME, { 'setting:theme': 'dark' })).toBe('dark');
    expect(settingIn(THEME, { 'setting:theme': 'sepia' })).toBe('system');
    expect(settingIn(TEXT_SIZE, {})).toBe(100);
    expect(settingIn(HIDDEN_SECTIONS, { 'setting:hidden-sections': ['conclusion', 7] })).toEqual(['conclusion']);
  });

  test('never breaks a reader', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        for (const setting of [THEME, CARD_PLACE, TEXT_SIZE, HIDDEN_SECTIONS] as const)
          expect(settingIn(setting as typeof THEME, { [setting.key]: stored })).toBeDefined();
      }),
    );
  });
});

describe('the settings of older versions', () => {
  test('are numbered once, and stay as they were', async () => {
    await browser.storage.local.set({ 'setting:card-closed': true, 'setting:theme': 'of-tomorrow' });
    await migrateSettings();
    const after = await browser.storage.local.get(null);
    expect(after).toEqual({ 'setting:card-closed': true, 'setting:theme': 'of-tomorrow', 'settings-version': 2 });
    await migrateSettings();
    expect(await browser.storage.local.get(null)).toEqual(after);
  });

  test('go through every step from where they are, each on what the ones before made', () => {
    const steps = [
      () => ({ 'setting:theme': 'dark' }),
      (stored: Readonly<Record<string, unknown>>) => ({ 'setting:theme': `${stored['setting:theme']}er` }),
    ];
    expect(migrated({}, steps)).toEqual({ 'setting:theme': 'darker', 'settings-version': 3 });
    expect(migrated({ 'settings-version': 2, 'setting:theme': 'light' }, steps)).toEqual({
      'setting:theme': 'lighter',
      'settings-version': 3,
    });
  });

  test('are left alone where a newer version wrote them', () => {
    expect(migrated({ 'settings-version': 99 })).toBeUndefined();
  });
});

describe('the choices in the options', () => {
  function open(given = { read, write }) {
    const states: AppearanceState[] = [];
    return { states, ...createAppearance(given, (state) => states.push(state)) };
  }

  test('write the one setting that was changed, and nothing over what they do not know', async () => {
    await browser.storage.local.set({ 'setting:theme': 'of-tomorrow' });
    const { states, load, choose } = open();
    await load();
    expect(states.at(-1)?.now?.['setting:theme']).toBe('system');
    await choose({ 'setting:card-place': 'below' });
    expect(states.at(-1)).toMatchObject({ now: { 'setting:card-place': 'below' }, failed: false });
    expect(await browser.storage.local.get([...SETTING_KEYS])).toEqual({
      'setting:theme': 'of-tomorrow',
      'setting:card-place': 'below',
    });
  });

  test.each([
    [2, false],
    [99, true],
    ['torn', false],
  ])('say so where a newer version has written them: %s', async (version, isNewer) => {
    await browser.storage.local.set({ 'settings-version': version });
    const { states, load, ...choices } = open();
    await load();
    render(<AppearanceSection state={states.at(-1) ?? {}} choices={{ load, ...choices }} />);
    expect(screen.queryByTestId('settings-newer') !== null).toBe(isNewer);
    cleanup();
  });

  test('say so when they cannot be kept', async () => {
    const { states, load, choose } = open({ read, write: () => Promise.reject(new Error('full')) });
    await load();
    await choose({ 'setting:theme': 'dark' });
    expect(states.at(-1)).toMatchObject({ failed: true, now: { 'setting:theme': 'system' } });
  });
});
