// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DigestsSection } from '../../components/options/digests/DigestsSection';
import type { Problem } from '../../data/digest/problems';
import { FAULTS } from '../../data/library/sources/fault';
import {
  type ArchiveJob,
  type ArchiveProgress,
  UPDATES_OFF,
  type UpdateReport,
} from '../../data/library/updates/state';
import type { Digests, DigestsState } from '../../data/options/digests/digests';
import type { DigestDate } from '../../data/paper';

afterEach(cleanup);

const day = (text: string) => text as DigestDate;
const ON = { ...UPDATES_OFF, sources: ['daily-papers-ko' as const] };
const NOTHING: UpdateReport = { at: 0, added: [], changed: [], voted: [], absent: [], faults: [] };
const JOB: ArchiveJob = {
  source: 'daily-papers-ko',
  from: day('2024-01-01'),
  to: day('2024-12-31'),
  state: 'running',
  at: 1,
};
const PROGRESS: ArchiveProgress = {
  days: { done: 30, total: 120 },
  papers: 450,
  bytes: { done: 900_000, total: 3_600_000 },
  secondsLeft: 90,
  faults: [],
};

function show(given: Partial<DigestsState>) {
  const act = () => vi.fn(async () => undefined);
  const digests = {
    updates: {
      explain: vi.fn(),
      leave: vi.fn(),
      setSources: act(),
      setInterval: act(),
      setOnlyWhenIdle: act(),
      updateNow: act(),
      allowAgain: act(),
    },
    archive: { start: act(), cancel: act(), resume: act(), clear: act() },
    files: { read: act(), write: act(), cancel: vi.fn() },
    days: { ask: vi.fn(), leave: vi.fn(), confirm: act() },
  };
  const state: DigestsState = {
    updates: { forbidden: [], now: { settings: UPDATES_OFF, state: {} } },
    archive: { today: day('2026-11-25') },
    files: { step: 'choose' },
    days: {},
    ...given,
  };
  const view = (
    <DigestsSection state={state} digests={digests as unknown as Digests} onFiles={vi.fn()} onDrop={vi.fn()} />
  );
  render(view);
  return digests;
}

const on = (report: UpdateReport) => ({ updates: { forbidden: [], now: { settings: ON, state: { last: report } } } });
const part = (id: string) => screen.getByTestId(id);

describe('updates', () => {
  test('are off, and turning them on explains first', () => {
    const { updates } = show({});
    expect(part('updates').dataset.state).toBe('off');
    expect(screen.queryByTestId('update-now')).toBeNull();
    fireEvent.click(part('updates-switch'));
    expect(updates.explain).toHaveBeenCalledOnce();
    expect(updates.setSources).not.toHaveBeenCalled();
  });

  test('the explanation names every host, takes the focus, and confirms what is chosen', () => {
    const { updates } = show({
      updates: { forbidden: [], explaining: true, now: { settings: UPDATES_OFF, state: {} } },
    });
    const explained = part('updates-explain');
    for (const host of ['api.github.com', 'raw.githubusercontent.com', 'huggingface.co'])
      expect(explained.textContent).toContain(host);
    expect(explained.contains(document.activeElement)).toBe(true);
    fireEvent.click(part('source-hf-daily-papers'));
    fireEvent.click(part('updates-confirm'));
    expect(updates.setSources).toHaveBeenCalledWith(['daily-papers-ko', 'hf-daily-papers']);
  });

  test('cannot be confirmed without a source', () => {
    show({ updates: { forbidden: [], explaining: true, now: { settings: UPDATES_OFF, state: {} } } });
    fireEvent.click(part('source-daily-papers-ko'));
    expect((part('updates-confirm') as HTMLButtonElement).disabled).toBe(true);
  });

  test('say what the last one brought, and nothing of what it did not', () => {
    show(on({ ...NOTHING, added: [day('2025-02-12'), day('2025-02-13')], voted: [day('2025-02-11')] }));
    expect(part('updates').dataset.state).toBe('on');
    expect(part('update-added').textContent).toBe('새로 받은 날 2일2025년 2월 13일 · 2025년 2월 12일');
    expect(part('update-voted').textContent).toContain('2025년 2월 11일');
    expect(screen.queryByTestId('update-changed')).toBeNull();
    expect(screen.queryByTestId('fault')).toBeNull();
  });

  test.each([
    [undefined, '새 다이제스트가 없어요.'],
    ['mobile-data', '모바일 데이터라서'],
    ['in-use', '컴퓨터를 쓰고 있어서'],
  ] as const)('that brought nothing say why: %s', (skipped, text) => {
    show(on(skipped ? { ...NOTHING, skipped } : NOTHING));
    expect(part('update-report').textContent).toContain(text);
  });

  test('tell every kind of fault in words of its own, each with what to do or what comes next', () => {
    const faults = FAULTS.map((kind) => ({ source: 'daily-papers-ko' as const, kind, date: day('2025-02-12') }));
    show(on({ ...NOTHING, faults }));
    const told = screen.getAllByTestId('fault');
    expect(told.map(({ dataset }) => dataset.kind)).toEqual([...FAULTS]);
    const words = told.map((one) => one.querySelector('strong')?.textContent);
    expect(new Set(words).size).toBe(FAULTS.length);
    for (const one of told) expect(one.querySelector('.help')?.textContent).not.toBe('');
  });

  test('that are running say how far they are', () => {
    show({
      updates: { forbidden: [], now: { settings: ON, state: { running: { since: 1, done: 3, total: 9 } } } },
    });
    expect(part('update-report').textContent).toContain('9일 중 3일');
  });

  test('whose permission was taken back offer to allow it again', () => {
    const { updates } = show({ updates: { forbidden: ['hf-daily-papers'], now: { settings: ON, state: {} } } });
    fireEvent.click(part('updates-allow'));
    expect(updates.allowAgain).toHaveBeenCalledOnce();
  });

  test('that cannot know any more whether the computer is in use say so, and offer to allow it again', () => {
    const now = { settings: { ...ON, onlyWhenIdle: true }, state: {} };
    const { updates } = show({ updates: { forbidden: [], isIdleUnknown: true, now } });
    expect(part('idle-revoked').textContent).toContain('지금은 쓰는 중에도 받아요');
    fireEvent.click(part('idle-allow'));
    expect(updates.setOnlyWhenIdle).toHaveBeenCalledWith(true);
  });
});

describe('the archive', () => {
  test('says from where and about how much, and starts with the range', () => {
    const { archive } = show({});
    expect(part('archive-explain').textContent).toContain('raw.githubusercontent.com');
    fireEvent.click(part('archive-start'));
    expect(archive.start).toHaveBeenCalledWith({ source: 'daily-papers-ko', from: '2023-11-01', to: '2026-11-25' });
  });

  test('goes back to the first day of whichever source is chosen', () => {
    show({});
    expect(part('archive-from').getAttribute('min')).toBe('2023-11-01');
    fireEvent.input(part('archive-source'), { target: { value: 'hf-daily-papers' } });
    expect(part('archive-from').getAttribute('min')).toBe('2023-05-01');
  });

  test('shows days, papers, bytes and time left, and can be stopped', () => {
    const { archive } = show({ archive: { today: day('2026-11-25'), job: JOB, progress: PROGRESS } });
    const bar = screen.getByRole<HTMLProgressElement>('progressbar');
    expect([bar.dataset.testid, bar.value, bar.max]).toEqual(['archive-progress', 30, 120]);
    const text = part('archive-progress-text').textContent;
    for (const one of ['120일 중 30일', '논문 450편', '3.6MB', '900kB', '2분']) expect(text).toContain(one);
    fireEvent.click(part('archive-cancel'));
    expect(archive.cancel).toHaveBeenCalledOnce();
  });

  test.each([
    ['running', { ...PROGRESS, waitingUntil: 5000 }, 'waiting', ['archive-cancel']],
    ['cancelled', PROGRESS, 'cancelled', ['archive-resume', 'archive-clear']],
    ['done', PROGRESS, 'done', ['archive-clear']],
    [
      'done',
      { ...PROGRESS, faults: [{ source: JOB.source, kind: 'server' as const }] },
      'done',
      ['archive-resume', 'archive-clear'],
    ],
  ] as const)('%s is told, with what can be done then', (state, progress, step, acts) => {
    const given = { ...progress, faults: [...progress.faults] };
    show({ archive: { today: day('2026-11-25'), job: { ...JOB, state }, progress: given } });
    expect(part('archive').dataset.state).toBe(step);
    expect(part('archive-report').textContent).not.toBe('');
    const buttons = within(part('archive')).getAllByRole('button');
    expect(buttons.map(({ dataset }) => dataset.testid)).toEqual(acts);
  });
});

test('files that are refused are told with file and line, and what is wrong there', () => {
  const problem: Problem = { line: 3, severity: 'error', kind: 'other_link', values: ['https://example.com'] };
  const refused = [{ file: 'logs/2025/02/12.md', kind: 'malformed' as const, problem }];
  show({ files: { step: 'choose', result: { written: 2, of: 2, refused } } });
  expect(part('digest-report').textContent).toContain('2일을 가져왔어요.');
  expect(part('digest-refused').textContent).toContain('logs/2025/02/12.md, 3번째 줄');
  expect(part('digest-refused').textContent).toContain(
    'arXiv 논문의 주소가 아니어서 논문을 건너뛰었어요: ‘https://example.com’.',
  );
});

test('days are deleted only after a question that says how many', () => {
  const asked = {
    from: day('2025-02-10'),
    to: day('2025-02-11'),
    days: [day('2025-02-10'), day('2025-02-11')],
    papers: 1234,
  };
  const { days } = show({ days: { asked } });
  expect(part('delete-ask').textContent).toContain('2일(논문 1,234편)');
  fireEvent.click(part('delete-confirm'));
  expect(days.confirm).toHaveBeenCalledOnce();
});
