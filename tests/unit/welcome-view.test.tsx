// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AccessBar } from '../../components/popup/AccessBar';
import { WelcomeView } from '../../components/welcome/WelcomeView';
import { UPDATES_OFF } from '../../data/library/updates/state';
import type { WelcomeState } from '../../data/welcome/state';
import type { Welcome } from '../../data/welcome/store';

afterEach(cleanup);

const OFF: WelcomeState['updates'] = { forbidden: [], now: { settings: UPDATES_OFF, state: {} } };

function show(given: Partial<WelcomeState> = {}, kind: 'chromium' | 'firefox' = 'chromium') {
  const welcome = { access: { allow: vi.fn() }, updates: { explain: vi.fn() }, stayOffline: vi.fn(), close: vi.fn() };
  const view = (change: Partial<WelcomeState> = {}) => (
    <WelcomeView
      state={{ shortcuts: [], updates: OFF, isOffline: false, access: 'there', ...given, ...change }}
      welcome={welcome as unknown as Welcome}
      kind={kind}
      card={undefined}
      badge={undefined}
    />
  );
  const { rerender } = render(view());
  return { welcome, change: (state: Partial<WelcomeState>) => rerender(view(state)) };
}

const pressed = () =>
  ['choose-updates', 'choose-offline'].map((id) => screen.getByTestId(id).getAttribute('aria-pressed'));

describe('the first page', () => {
  test('has chosen nothing for the reader, and shows what was chosen', () => {
    const { change } = show();
    expect(pressed()).toEqual(['false', 'false']);
    change({ isOffline: true });
    expect(pressed()).toEqual(['false', 'true']);
    expect(screen.getByText(/오프라인으로 써요/)).toBeTruthy();
    const settings = { ...UPDATES_OFF, sources: ['daily-papers-ko' as const] };
    change({ updates: { ...OFF, now: { settings, state: {} } } });
    expect(pressed()).toEqual(['true', 'false']);
  });

  test('tells each browser’s way to pin the icon, until it is pinned', () => {
    show({ isPinned: false }, 'chromium');
    expect(screen.getByTestId('pin').textContent).toContain('핀을 눌러');
    cleanup();
    const { change } = show({}, 'firefox');
    expect(screen.getByTestId('pin').textContent).toContain('톱니바퀴');
    change({ isPinned: true });
    expect(screen.getByTestId('pin').textContent).toContain('고정돼 있어요');
    expect(screen.getByTestId('pin').textContent).not.toContain('톱니바퀴');
  });

  test('speaks of arXiv only where the browser holds it back, and keeps the keyboard there once it is given', () => {
    const { welcome, change } = show();
    expect(screen.queryByTestId('access')).toBeNull();
    change({ access: 'missing' });
    const allow = screen.getByTestId('allow-arxiv');
    allow.focus();
    fireEvent.click(allow);
    expect(welcome.access.allow).toHaveBeenCalledOnce();
    change({ access: 'declined' });
    expect(screen.getByRole('alert').textContent).toContain('다시 눌러');
    change({ access: 'given' });
    expect(screen.queryByTestId('allow-arxiv')).toBeNull();
    expect(screen.getByTestId('access').contains(document.activeElement)).toBe(true);
  });

  test('names the keys that the browser gave, and no list where it gave none', () => {
    const { change } = show();
    expect(screen.queryByRole('list')).toBeNull();
    change({ shortcuts: [{ does: 'panel', keys: 'Alt+Shift+L' }] });
    expect(screen.getByRole('list').textContent).toBe('Alt+Shift+L 내 서재');
  });
});

test('the popup says that arXiv is held back, asks for it by a button, and is quiet where all is well', () => {
  const onAllow = vi.fn();
  const { rerender, container } = render(<AccessBar access="there" onAllow={onAllow} />);
  expect(container.textContent).toBe('');
  rerender(<AccessBar access="missing" onAllow={onAllow} />);
  expect(screen.getByRole('status').textContent).toContain('arXiv 접근을 허용하지 않아');
  fireEvent.click(screen.getByTestId('allow-arxiv'));
  expect(onAllow).toHaveBeenCalledOnce();
  rerender(<AccessBar access="given" onAllow={onAllow} />);
  expect(screen.getByRole('status').textContent).toContain('바로 나타나요');
  expect(screen.queryByTestId('allow-arxiv')).toBeNull();
});
