/** What `storage.local` holds when everything that the options can tell of has happened. */
import type { FaultReport } from '../../data/library/updates/state';
import type { DigestDate } from '../../data/paper';

const days = (...dates: string[]) => dates as DigestDate[];
const [day] = days('2025-01-07');

const FAULTS: FaultReport[] = [
  { source: 'daily-papers-ko', kind: 'offline' },
  { source: 'daily-papers-ko', kind: 'server', status: 503, ...(day && { date: day }) },
  {
    source: 'daily-papers-ko',
    kind: 'malformed',
    problem: { line: 12, severity: 'error', kind: 'other_link', values: ['https://example.com/'] },
    ...(day && { date: day }),
  },
];

/** Updates that are on and brought something, but not all; an archive that was stopped; requests; sync that is full; damage. */
export function eventful(now: number): Record<string, unknown> {
  const leftCount = { entries: 0, notes: 1, titles: 0 };
  const left = { entries: [], notes: ['2502.06049'], titles: [] };
  return {
    'setting:updates': { sources: ['daily-papers-ko'], everyHours: 24, onMobileData: false, onlyWhenIdle: false },
    updates: {
      last: {
        at: now,
        added: days('2025-01-01', '2025-01-02', '2025-01-03', '2025-01-06', '2025-01-08'),
        changed: days('2024-12-31'),
        voted: [],
        absent: days('2025-01-04'),
        faults: FAULTS,
      },
      pauses: { 'daily-papers-ko': { until: now + 3_600_000, failures: 1, kind: 'server', since: now, told: true } },
    },
    archive: {
      source: 'daily-papers-ko',
      from: '2024-01-01',
      to: '2025-02-11',
      state: 'cancelled',
      at: now,
    },
    'archive-progress': {
      days: { done: 1234, total: 2345 },
      papers: 12_345,
      bytes: { done: 3e6, total: 5e6 },
      faults: FAULTS,
      at: now,
    },
    [`requests:${new Date(now).toISOString().slice(0, 10)}`]: [
      {
        at: now,
        url: 'https://raw.githubusercontent.com/a/b',
        source: 'daily-papers-ko',
        purpose: 'day',
        status: 200,
        bytes: 30_000,
      },
      {
        at: now,
        url: 'https://api.github.com/a',
        source: 'daily-papers-ko',
        purpose: 'list',
        fault: 'offline',
        bytes: 0,
      },
    ],
    sync: { on: true, last: now, bytes: 99_000, entries: 1234, problem: 'quota', left, leftCount },
    damage: { found: 2, expected: 3 },
    'missing:abs': { first: 0, last: now, selectors: ['#abs > blockquote.abstract'] },
  };
}

/** An update and an archive in the middle; `hold` keeps them there. */
export function underWay(now: number): Record<string, unknown> {
  const all = eventful(now);
  return {
    ...all,
    updates: { ...Object(all.updates), running: { since: now, done: 3, total: 9 } },
    archive: { ...Object(all.archive), state: 'running' },
    'archive-progress': { ...Object(all['archive-progress']), secondsLeft: 90 },
  };
}
