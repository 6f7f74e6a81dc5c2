// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Badge, type BadgeProps } from '../../components/Badge';

afterEach(cleanup);

function show(props: Partial<BadgeProps> = {}) {
  const handlers = { onSave: vi.fn(), onToggle: vi.fn() };
  render(<Badge votes={69} saved={false} open={false} title="SynthDetoxM" {...handlers} {...props} />);
  return handlers;
}

const toggle = () => screen.getByTestId('toggle');
/** What a sighted reader gets of it. */
const seen = () => {
  const copy = document.querySelector('.pill')?.cloneNode(true) as HTMLElement;
  for (const unseen of copy.querySelectorAll('.unseen')) unseen.remove();
  return copy.textContent;
};

describe('its name', () => {
  test('says whose summary it is, and the votes', () => {
    show();
    expect(screen.getByRole('button', { name: 'SynthDetoxM 요약, 투표 69표' })).toBe(toggle());
  });

  test('says no votes where the digest has none, and none is shown', () => {
    show({ votes: undefined });
    expect(screen.getByRole('button', { name: 'SynthDetoxM 요약' })).toBe(toggle());
    expect(screen.queryByTestId('votes')).toBeNull();
    expect(seen()).toBe('요약');
  });

  test('says zero votes where there are zero', () => {
    show({ votes: 0 });
    expect(screen.getByRole('button', { name: 'SynthDetoxM 요약, 투표 0표' })).toBe(toggle());
    expect(screen.getByTestId('votes').textContent).toBe('0');
  });

  test('is read in Korean also on an English page', () => {
    show();
    expect(document.querySelector('.pill')?.getAttribute('lang')).toBe('ko');
  });
});

describe('the summary', () => {
  test('is said to be closed, and opens', () => {
    const { onToggle } = show();
    expect(toggle().getAttribute('aria-expanded')).toBe('false');
    expect(toggle().title).toBe('펼치기');
    fireEvent.click(toggle());
    expect(onToggle.mock.calls).toEqual([[true]]);
  });

  test('is said to be open, and closes', () => {
    const { onToggle } = show({ open: true });
    expect(toggle().getAttribute('aria-expanded')).toBe('true');
    expect(toggle().title).toBe('접기');
    fireEvent.click(toggle());
    expect(onToggle.mock.calls).toEqual([[false]]);
  });
});

describe('the bookmark', () => {
  test.each([
    [false, '저장'],
    [true, '저장됨'],
  ])('saved: %s, says so, and asks for the opposite', (saved, title) => {
    const { onSave, onToggle } = show({ saved });
    const save = screen.getByRole('button', { name: '저장: SynthDetoxM' });
    expect(save.getAttribute('aria-pressed')).toBe(String(saved));
    expect(save.title).toBe(title);
    fireEvent.click(save);
    expect(onSave.mock.calls).toEqual([[!saved, expect.any(Event)]]);
    expect(onToggle).not.toHaveBeenCalled();
  });

  test('is left to the summary while that is open', () => {
    show({ open: true });
    expect(screen.queryByTestId('save')).toBeNull();
  });
});

describe('in running text', () => {
  const icons = () => document.querySelectorAll('svg').length;

  test('is votes alone: no word, no bookmark to press, no tooltip', () => {
    show({ compact: true });
    expect(seen()).toBe('69');
    expect(screen.getAllByRole('button', { name: 'SynthDetoxM 요약, 투표 69표' })).toEqual([toggle()]);
    expect(screen.queryByTestId('save')).toBeNull();
    expect(toggle().hasAttribute('title')).toBe(false);
  });

  test('without votes is a word, not nothing', () => {
    show({ compact: true, votes: undefined });
    expect(seen()).toBe('요약');
  });

  test('has a mark where the paper is saved', () => {
    show({ compact: true });
    const before = icons();
    cleanup();
    show({ compact: true, saved: true });
    expect(icons()).toBe(before + 1);
  });

  test('opens and says whether it is open', () => {
    const { onToggle } = show({ compact: true, open: true });
    expect(toggle().getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(toggle());
    expect(onToggle.mock.calls).toEqual([[false]]);
  });
});
