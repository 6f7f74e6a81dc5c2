// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PermissionsPart } from '../../components/options/privacy/PermissionsPart';
import { RequestsPart } from '../../components/options/privacy/RequestsPart';
import type { RequestLine } from '../../data/library/sources/net';
import type { RequestLog } from '../../data/library/updates/state';
import {
  createPermissions,
  heldPermissions,
  type PermissionsPorts,
  type PermissionsState,
} from '../../data/options/privacy/permissions';
import { createRequests, type RequestsState } from '../../data/options/privacy/requests';
import type { DigestDate } from '../../data/paper';

afterEach(cleanup);

const day = (text: string) => text as DigestDate;
const NOON = Date.UTC(2025, 1, 12, 12);
const line = (at: number, more: Partial<RequestLine> = {}): RequestLine => ({
  ...{ at, url: 'https://huggingface.co/api/daily_papers?date=2025-02-12', source: 'hf-daily-papers' as const },
  ...{ purpose: 'votes' as const, date: day('2025-02-12'), status: 304, bytes: 100 },
  ...more,
});
const sum = { date: day('2024-01-02'), host: 'api.github.com', bytes: 5000, why: { list: 2, day: 1 } };

async function openRequests(log: RequestLog) {
  let now = log;
  let state: RequestsState = {};
  const requests = createRequests(
    {
      readRequests: async () => now,
      clearRequests: async () => {
        now = { lines: [], sums: [], cleared: NOON };
      },
    },
    (next) => {
      state = next;
    },
  );
  await requests.load();
  return { requests, state: () => state };
}

async function showRequests(log: RequestLog) {
  const { requests, state } = await openRequests(log);
  const clear = vi.fn(async () => undefined);
  render(<RequestsPart state={state()} requests={{ ...requests, clear }} />);
  return { clear };
}

describe('the record of requests', () => {
  test('tells how many there were in all, with those that only sums tell of, and since when', async () => {
    const { state, requests } = await openRequests({ lines: [line(NOON), line(NOON + 1)], sums: [sum] });
    expect(state().total).toEqual({ count: 5, bytes: 5200, since: Date.UTC(2024, 0, 2) });
    expect(state().log?.lines.map(({ at }) => at)).toEqual([NOON + 1, NOON]);
    await requests.clear();
    expect(state()).toMatchObject({ total: { count: 0, bytes: 0 }, cleared: NOON });
  });

  test('says that there are none', async () => {
    await showRequests({ lines: [], sums: [] });
    expect(screen.getByTestId('requests-total').textContent).toContain('아직 아무 요청도 보내지 않았어요.');
    expect(screen.queryByTestId('clear-log')).toBeNull();
  });

  test('has each with where, why and what came of it, and older ones by day and host', async () => {
    const open: RequestLine = { ...line(NOON + 2) };
    delete open.status;
    const { clear } = await showRequests({
      lines: [line(NOON), line(NOON + 1, { status: 503, fault: 'server' }), open],
      sums: [sum],
    });
    const [begun, failed, kept] = screen.getAllByTestId('request').map(({ textContent }) => textContent);
    expect(kept).toContain('huggingface.co/api/daily_papers?date=2025-02-12');
    expect(kept).toContain('2025년 2월 12일 투표 수 · 그대로 (304)');
    expect(failed).toContain('출처의 서버에 문제가 있어요. (503)');
    expect(begun).toContain('끝나지 않음');
    const older = screen.getByTestId('request-sum').textContent;
    for (const part of ['2024년 1월 2일', '날짜 목록 2건, 하루치 1건', '5kB', 'api.github.com'])
      expect(older).toContain(part);
    fireEvent.click(screen.getByTestId('clear-log'));
    expect(clear).toHaveBeenCalledOnce();
  });

  test('that cannot be read says so', async () => {
    let state: RequestsState = {};
    const ports = { readRequests: () => Promise.reject(new Error('x')), clearRequests: async () => undefined };
    const requests = createRequests(ports, (next) => {
      state = next;
    });
    await requests.load();
    render(<RequestsPart state={state} requests={requests} />);
    expect(screen.getByRole('alert').textContent).toContain('다시');
  });
});

describe('permissions', () => {
  const ARXIV = '*://*.arxiv.org/*';
  const HF = 'https://huggingface.co/*';
  const SCRIPT = '*://arxiv.org/abs/*';
  const required = { permissions: ['storage', 'alarms'], origins: [ARXIV], scripts: [SCRIPT] };

  test('are those of the installation, held or taken, and the optional ones that are given', () => {
    const held = heldPermissions({ permissions: ['storage', 'alarms'], origins: [HF, SCRIPT] }, required, ['idle']);
    expect(held.map(({ name, isOptional, isHeld }) => [name, isOptional, isHeld])).toEqual([
      [ARXIV, false, false],
      ['storage', false, true],
      ['alarms', false, true],
      ['idle', true, false],
      [HF, true, true],
    ]);
  });

  test('that are optional and held can be given back, and others not', async () => {
    const granted = { permissions: ['storage', 'alarms', 'idle'], origins: [ARXIV, HF] };
    const ports: PermissionsPorts = {
      readGranted: async () => structuredClone(granted),
      required: () => required,
      optional: () => ['idle'],
      giveBack: async ({ name }) => {
        granted.origins = granted.origins.filter((origin) => origin !== name);
      },
    };
    let state: PermissionsState = {};
    const permissions = createPermissions(ports, (next) => {
      state = next;
    });
    await permissions.load();
    const view = () => <PermissionsPart state={state} permissions={permissions} />;
    const { rerender } = render(view());
    const names = () => screen.queryAllByRole('button').map((button) => button.getAttribute('aria-label'));
    expect(names()).toEqual(['idle 권한 해제', 'huggingface.co 권한 해제']);
    await permissions.giveBack({ name: HF, isHost: true, isOptional: true, isHeld: true });
    rerender(view());
    expect(names()).toEqual(['idle 권한 해제']);
  });
});
