// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ListStrip, type ListStripProps } from '../../components/ListStrip';

afterEach(cleanup);

function show(props: Partial<ListStripProps> = {}) {
  const handlers = { onStep: vi.fn(), onOnly: vi.fn(), onSorted: vi.fn() };
  render(<ListStrip count={3} at={undefined} only={false} sorted={false} {...handlers} {...props} />);
  return handlers;
}

const heading = () => screen.getByRole('heading', { level: 2 }).textContent;

test.each([
  [1, '이 페이지의 다이제스트 논문 1편'],
  [12, '이 페이지의 다이제스트 논문 12편'],
])('with %i papers says how many', (count, text) => {
  show({ count });
  expect(heading()).toBe(text);
});

test('is a region of its own, in Korean, by the extension’s name', () => {
  show();
  expect(screen.getByRole('region', { name: '하루논문' }).getAttribute('lang')).toBe('ko');
});

describe.each([
  ['투표순', 'sorted', 'onSorted'],
  ['이것만 보기', 'only', 'onOnly'],
] as const)('the button %s', (name, state, handler) => {
  test.each([false, true])('at %s says so, and asks for the opposite', (isOn) => {
    const handlers = show({ [state]: isOn });
    const button = screen.getByRole('button', { name });
    expect(button.getAttribute('aria-pressed')).toBe(String(isOn));
    fireEvent.click(button);
    expect(handlers[handler].mock.calls).toEqual([[!isOn]]);
    const others = [handlers.onStep, handlers.onOnly, handlers.onSorted].filter((one) => one !== handlers[handler]);
    for (const other of others) expect(other).not.toHaveBeenCalled();
  });
});

test('the two do not share their state', () => {
  show({ sorted: true, only: false });
  const pressed = screen.getAllByRole('button').map((button) => button.getAttribute('aria-pressed'));
  expect(pressed.filter((state) => state !== null)).toEqual(['true', 'false']);
});

test('steps back and forth, by buttons that name their keys', () => {
  const { onStep } = show();
  fireEvent.click(screen.getByRole('button', { name: '다음 다이제스트 논문' }));
  fireEvent.click(screen.getByRole('button', { name: '이전 다이제스트 논문' }));
  expect(onStep.mock.calls).toEqual([[1], [-1]]);
});

describe('where one is', () => {
  test('is not said before the first step', () => {
    show();
    expect(screen.getByRole('status').textContent).toBe('');
  });

  test('is shown in short, and read out in full', () => {
    show({ at: 2 });
    const status = screen.getByRole('status');
    expect(status.querySelector('[aria-hidden="true"]')?.textContent).toBe('2/3');
    expect(status.querySelector(':not([aria-hidden])')?.textContent).toBe('3편 중 2번째');
  });
});
