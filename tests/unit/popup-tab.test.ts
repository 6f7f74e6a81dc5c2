import { describe, expect, test, vi } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import { listedOn, openPopup } from './popup-sample';
import { gate } from './samples';

describe('the tab’s paper', () => {
  test('without a library entry is known by what its page says', async () => {
    const citation = { title: 'Unlisted', authors: ['Kim, Haru'] };
    const save = vi.fn(async () => undefined);
    const { popup, state } = openPopup(
      {},
      { readTabPaper: async () => ({ id: '2501.00001' as ArxivId, citation: Promise.resolve(citation) }), save },
    );
    await popup.load();
    const { current } = state();
    expect(current).toMatchObject({ title: 'Unlisted', authors: ['Haru Kim'], inLibrary: false });
    if (current) await popup.setSaved(current, true);
    expect(save).toHaveBeenCalledWith('2501.00001', citation);
  });

  test('is called what its page says, whenever that comes: before, while or after the day is read', async () => {
    for (const moment of [0, 1, 2]) {
      const said = gate();
      const day = gate();
      const { popup, state } = openPopup(
        {},
        {
          readTabPaper: async () => ({
            id: '2501.00001' as ArxivId,
            citation: said.opened.then(() => ({ title: 'Unlisted', authors: [] })),
          }),
          readDay: async (date) => {
            await day.opened;
            return listedOn(date);
          },
        },
      );
      const loading = popup.load();
      if (moment === 0) said.open();
      await Promise.resolve();
      day.open();
      if (moment === 1) said.open();
      await loading;
      said.open();
      await vi.waitFor(() => expect(state().current?.title).toBe('Unlisted'));
    }
  });

  test('is there with its site also where the day cannot be read', async () => {
    const site = { title: 'Hacker News', pattern: '*://news.ycombinator.com/*', state: 'off' as const };
    const { popup, state } = openPopup(
      {},
      {
        readTabPaper: async () => ({ id: '2501.00001' as ArxivId, citation: Promise.resolve(undefined) }),
        readTabSite: async () => site,
        readDays: () => Promise.reject(new Error('broken')),
      },
    );
    await popup.load();
    expect(state()).toMatchObject({ current: { id: '2501.00001' }, site, dayFailed: true });
  });
});

describe('the tab’s site', () => {
  const site = (state: 'on' | 'off') => ({ title: 'Hacker News', pattern: '*://news.ycombinator.com/*', state });

  test('is turned on and off', async () => {
    let now = site('off');
    const { popup, state } = openPopup(
      {},
      {
        readTabSite: async () => now,
        turnOn: async () => {
          now = site('on');
          return true;
        },
        turnOff: async () => {
          now = site('off');
        },
      },
    );
    await popup.load();
    await popup.setSite(true);
    expect(state().site?.state).toBe('on');
    await popup.setSite(false);
    expect(state().site?.state).toBe('off');
  });

  test('says why it stayed as it was', async () => {
    const turnOn = vi.fn(async () => false);
    const { popup, state } = openPopup({}, { readTabSite: async () => site('off'), turnOn });
    await popup.load();
    await popup.setSite(true);
    expect(state()).toMatchObject({ site: { state: 'off' }, siteProblem: 'declined' });
    turnOn.mockRejectedValue(new Error('blocked by policy'));
    await popup.setSite(true);
    expect(state().siteProblem).toBe('failed');
  });
});
