// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TagManager, type TagManagerProps } from '../../components/panel/TagManager';

beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= vi.fn();
  vi.spyOn(HTMLDialogElement.prototype, 'showModal').mockImplementation(function (this: HTMLDialogElement) {
    this.open = true;
  });
});
afterEach(cleanup);

/** The dialog over these tags; what is asked for happens when `change` says so. */
function show(...tags: string[]) {
  const acts = { onRename: vi.fn(), onDelete: vi.fn(), onColor: vi.fn(), onClose: vi.fn() };
  const view = (names: string[], more: Partial<TagManagerProps> = {}) => (
    <TagManager tags={names.map((tag) => ({ tag, count: 1 }))} tagColors={{}} {...acts} {...more} />
  );
  const { rerender } = render(view(tags));
  return { ...acts, change: (names: string[], more?: Partial<TagManagerProps>) => rerender(view(names, more)) };
}

const fieldOf = (tag: string) => screen.getByRole<HTMLInputElement>('textbox', { name: new RegExp(tag) });
const rename = (tag: string, to: string) => {
  fieldOf(tag).focus();
  fireEvent.change(fieldOf(tag), { target: { value: to } });
};
const removal = (tag: string) => screen.getByRole('button', { name: new RegExp(tag) });
const focused = () => (document.activeElement as HTMLInputElement | null)?.value;

describe('the keyboard goes on', () => {
  test('at the tag’s new name', () => {
    const { change, onRename } = show('가', '나', '다');
    rename('나', '라 ');
    expect(onRename.mock.calls).toEqual([['나', '라']]);
    change(['가', '다', '라']);
    expect(focused()).toBe('라');
  });

  test('at the tag that it was made one with', () => {
    const { change } = show('가', '나', '다');
    rename('다', '가');
    change(['가', '나']);
    expect(focused()).toBe('가');
  });

  test('at the next tag after one was deleted, at the last after the last', () => {
    const { change, onDelete } = show('가', '나', '다');
    for (const [gone, left, at] of [
      ['나', ['가', '다'], '다'],
      ['다', ['가'], '가'],
    ] as const) {
      removal(gone).focus();
      fireEvent.click(removal(gone));
      expect(onDelete).toHaveBeenLastCalledWith(gone);
      change([...left]);
      expect(focused()).toBe(at);
    }
  });

  test('at what says that there are none, after the only one', () => {
    const { change } = show('가');
    removal('가').focus();
    fireEvent.click(removal('가'));
    change([]);
    expect(document.activeElement?.className).toBe('hint-text');
  });

  test('where the reader has gone meanwhile', () => {
    const { change } = show('가', '나');
    rename('나', '다');
    fieldOf('가').focus();
    change(['가', '다']);
    expect(focused()).toBe('가');
  });
});

describe('what was not done', () => {
  test('does not look as if it were', () => {
    const { onColor } = show('가', '나');
    rename('가', '다');
    expect(fieldOf('가').value).toBe('가');
    const [menu] = screen.getAllByRole<HTMLSelectElement>('combobox');
    fireEvent.change(menu as HTMLSelectElement, { target: { value: 'red' } });
    expect(onColor.mock.calls).toEqual([['가', 'red']]);
    expect(menu?.value).toBe('gray');
  });

  test('is said in the dialog, which lies over the footer, and nothing that failed before it', () => {
    const { change } = show('가');
    change(['가'], { problem: 'full' });
    expect(screen.getByRole('alert').textContent).toBe('');
    rename('가', '나');
    change(['가'], { problem: 'full' });
    expect(screen.getByRole('alert').textContent).not.toBe('');
  });
});
