// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { FreshnessLine } from '../../components/papers/FreshnessLine';
import { freshnessOf } from '../../data/library/freshness';
import type { FaultKind } from '../../data/library/sources/fault';
import { UPDATES_OFF, type UpdateReport, type UpdateState } from '../../data/library/updates/state';
import type { DigestDate } from '../../data/paper';

afterEach(cleanup);

const now = Date.parse('2026-11-25T03:00Z');
const report = (given: Partial<UpdateReport> = {}): UpdateReport => ({
  at: now,
  added: [],
  changed: [],
  voted: [],
  absent: [],
  faults: [],
  ...given,
});
const fault = (kind: FaultKind) => ({ source: 'daily-papers-ko' as const, kind });

function said(newest: string, isOn: boolean, state: UpdateState = {}) {
  const onOptions = vi.fn();
  const settings = { ...UPDATES_OFF, sources: isOn ? ['daily-papers-ko' as const] : [] };
  const days = [{ date: newest as DigestDate }];
  const freshness = freshnessOf(days, { settings, state }, now);
  render(<FreshnessLine updates={{ settings, state }} freshness={freshness} now={now} onOptions={onOptions} />);
  return { text: screen.getByTestId('freshness').textContent, onOptions };
}

test.each<[string, boolean, UpdateState, string]>([
  ['2025-02-11', false, {}, '마지막 다이제스트 21개월 전 · 업데이트 켜기'],
  ['2026-11-24', false, {}, '마지막 다이제스트 1일 전'],
  ['2026-11-25', true, { last: report() }, '오늘 업데이트함'],
  ['2026-11-25', true, { last: report({ at: now - 2 * 86_400_000 }) }, '2일 전 업데이트함'],
  ['2026-11-25', true, { last: report(), running: { since: now, done: 3, total: 12 } }, '업데이트 중 3/12'],
  ['2026-11-25', true, { running: { since: now, done: 0, total: 0 } }, '새 다이제스트 찾는 중'],
  ['2026-11-24', true, { last: report({ faults: [fault('timeout')] }) }, '업데이트 실패: 연결 안 됨 · 업데이트 설정'],
  ['2026-11-24', true, { last: report({ faults: [fault('malformed')] }) }, '업데이트 실패: 출처 문제 · 업데이트 설정'],
  ['2026-11-24', true, { last: report({ faults: [fault('full')] }) }, '업데이트 실패: 저장 공간 부족 · 업데이트 설정'],
  [
    '2026-11-24',
    true,
    { last: report({ faults: [fault('newer')] }) },
    '업데이트 실패: 확장 업데이트 필요 · 업데이트 설정',
  ],
  // A day that failed beside others that came is for the options to tell.
  [
    '2026-11-25',
    true,
    { last: report({ added: ['2026-11-25' as DigestDate], faults: [fault('malformed')] }) },
    '오늘 업데이트함',
  ],
  ['2025-02-11', true, { last: report() }, '마지막 다이제스트 21개월 전 · 업데이트 설정'],
])('of %s with updates on: %s, %o is said "%s"', (newest, isOn, state, text) => {
  expect(said(newest, isOn, state).text).toBe(text);
});

test('what is off leads to where it is turned on', () => {
  const { onOptions } = said('2025-02-11', false);
  fireEvent.click(screen.getByRole('button', { name: '업데이트 켜기' }));
  expect(onOptions).toHaveBeenCalledTimes(1);
});
