// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DigestDate } from '../../data/paper';
import { readWeek, type WeeklyDigest } from '../../data/weekly/read-week';
import { gate } from './samples';

vi.mock('../../data/weekly/read-week');

const digest = (from: string, to: string): WeeklyDigest => ({
  week: '2025-W07' as WeeklyDigest['week'],
  from: from as DigestDate,
  to: to as DigestDate,
  days: [],
  papers: [],
});

test('a week that took long to read does not come to lie over a newer one', async () => {
  const { opened, open } = gate();
  vi.mocked(readWeek)
    .mockImplementationOnce(async () => {
      await opened;
      return digest('2025-02-03', '2025-02-09');
    })
    .mockResolvedValue(digest('2025-02-10', '2025-02-16'));
  await import('../../entrypoints/weekly/main');
  await fakeBrowser.storage.local.set({ days: [] });
  await new Promise((resolve) => setTimeout(resolve));
  open();
  await vi.waitFor(() => expect(document.querySelector('h1')?.textContent).toContain('2월 10일'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(document.querySelector('h1')?.textContent).toContain('2월 10일');
  expect(document.title).toContain('2월 10일');
});
