import { expect, test } from 'vitest';
import { type ArchiveJob, UPDATES_OFF } from '../../data/library/updates/state';
import { type ArchivePorts, createArchive } from '../../data/options/digests/archive';
import { estimate } from '../../data/options/digests/estimate';
import type { ArchivePartState } from '../../data/options/digests/state';
import type { DigestDate } from '../../data/paper';

const day = (text: string) => text as DigestDate;
const YEAR = { source: 'daily-papers-ko', from: day('2024-01-01'), to: day('2024-12-31') } as const;

function open(given: Partial<ArchivePorts> = {}, first?: ArchiveJob) {
  let state: ArchivePartState = {};
  let job = first;
  const become = (change: Partial<ArchiveJob>) => async () => {
    if (job) job = { ...job, ...change };
  };
  const ports: ArchivePorts = {
    readUpdates: async () => ({ settings: UPDATES_OFF, state: {}, ...(job && { archive: job }) }),
    startArchive: async (request, at) => {
      job = { ...request, at, state: 'running' };
    },
    cancelArchive: become({ state: 'cancelled' }),
    resumeArchive: become({ state: 'running' }),
    clearArchive: async () => {
      job = undefined;
    },
    allowSources: async () => true,
    now: () => Date.UTC(2026, 10, 25, 23, 30),
    ...given,
  };
  const archive = createArchive(ports, (next) => {
    state = next;
  });
  return { archive, state: () => state, job: () => job };
}

test('is asked for, stopped, resumed and forgotten', async () => {
  const { archive, state, job } = open();
  await archive.load();
  expect(state()).toMatchObject({ today: '2026-11-25', job: undefined });
  await archive.start(YEAR);
  expect(state().job).toMatchObject({ ...YEAR, state: 'running' });
  await archive.cancel();
  expect(state().job?.state).toBe('cancelled');
  await archive.resume();
  expect(state().job?.state).toBe('running');
  await archive.clear();
  expect([state().job, job()]).toEqual([undefined, undefined]);
});

test('takes a range whichever way round it is given', async () => {
  const { archive, job } = open();
  await archive.start({ ...YEAR, from: YEAR.to, to: YEAR.from });
  expect(job()).toMatchObject(YEAR);
});

test('does not start without the permission that the source needs, and says so', async () => {
  const { archive, state, job } = open({ allowSources: async () => false });
  await archive.start({ ...YEAR, source: 'hf-daily-papers' });
  expect([job(), state().declined]).toEqual([undefined, true]);
  await archive.load();
  expect(state().declined).toBe(true);
});

test('does not resume without it either', async () => {
  const cancelled = { ...YEAR, source: 'hf-daily-papers', at: 1, state: 'cancelled' } as const;
  const { archive, state, job } = open({ allowSources: async () => false }, cancelled);
  await archive.load();
  await archive.resume();
  expect([job()?.state, state().declined]).toEqual(['cancelled', true]);
});

test('is estimated by its weekdays', () => {
  expect(estimate({ ...YEAR, from: day('2025-02-10'), to: day('2025-02-16') })).toEqual({ days: 5, bytes: 150_000 });
  expect(estimate({ ...YEAR, from: day('2025-02-16'), to: day('2025-02-10') }).days).toBe(5);
  expect(estimate({ ...YEAR, from: day('') })).toEqual({ days: 0, bytes: 0 });
});
