// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { handleKey } from '../../components/papers/keyboard';
import { StatusSelect } from '../../components/StatusSelect';

const targets = { undo: vi.fn(), showHelp: vi.fn(), stepDay: vi.fn(), search: vi.fn() };
const acts = { save: vi.fn(), dismiss: vi.fn() };
const onKey = (event: KeyboardEvent) => {
  if (handleKey(event, document, targets)) event.preventDefault();
};

afterEach(() => {
  document.removeEventListener('keydown', onKey);
  cleanup();
  vi.clearAllMocks();
});

/** Two of the popup's rows, the first with a status, and the popup's keys. */
function show(): HTMLElement {
  document.addEventListener('keydown', onKey);
  render(
    <ol>
      <li data-item>
        <button type="button" data-focus />
        <StatusSelect status="to-read" title="SynthDetoxM" onStatus={vi.fn()} />
        <button type="button" data-testid="save" onClick={acts.save} />
        <button type="button" data-testid="dismiss" onClick={acts.dismiss} />
      </li>
      <li data-item>
        <button type="button" data-focus />
      </li>
    </ol>,
  );
  const select = screen.getByTestId('status');
  select.focus();
  return select;
}
const press = (select: HTMLElement, key: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  select.dispatchEvent(event);
  return event;
};

test.each(['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'j', 's', 'x', 'u', '?', '/'])(
  '%s in the menu is the menu’s own, and no key of the page',
  (key) => {
    const select = show();
    // The menu opens instead.
    const showPicker = vi.fn();
    Object.assign(select, { showPicker });
    press(select, key);
    expect(showPicker).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(select);
    for (const act of [...Object.values(targets), ...Object.values(acts)]) expect(act).not.toHaveBeenCalled();
  },
);

test('where no menu can be opened, the key is the browser’s, and still none of the page', () => {
  const select = show();
  Object.assign(select, { showPicker: undefined });
  expect(press(select, 'ArrowDown').defaultPrevented).toBe(false);
  expect(document.activeElement).toBe(select);
});

test('what is no key of a menu stays the page’s', () => {
  press(show(), 'z', { ctrlKey: true });
  expect(targets.undo).toHaveBeenCalledOnce();
});
