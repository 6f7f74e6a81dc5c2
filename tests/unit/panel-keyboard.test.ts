// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { handlePanelKey } from '../../components/panel/keyboard';
import type { ArxivId } from '../../data/arxiv-id';
import { openPanel, savedEntry } from './panel-sample';

const [A, B] = ['2502.00001', '2502.00002'] as [ArxivId, ArxivId];

async function open() {
  document.body.innerHTML = '<input data-testid="search"><p class="selection"><input data-testid="tag-input"></p>';
  const opened = openPanel([savedEntry(A, 0), savedEntry(B, 1)]);
  await opened.panel.load();
  const press = (key: string, more: KeyboardEventInit = {}) =>
    handlePanelKey(new KeyboardEvent('keydown', { key, ...more }), document, opened.panel, opened.state());
  return { ...opened, press };
}

let panel: Awaited<ReturnType<typeof open>>;
beforeEach(async () => {
  panel = await open();
});
const statuses = () => [A, B].map((id) => panel.list.get(id)?.status?.value);

describe('a digit sets the status', () => {
  test('of the paper at the cursor', () => {
    panel.press('j');
    expect(panel.press('2')).toBe(true);
    expect(statuses()).toEqual(['reading', 'to-read']);
  });

  test('of all that are selected', () => {
    panel.press('j');
    panel.press('a', { ctrlKey: true });
    panel.press('3');
    expect(statuses()).toEqual(['done', 'done']);
  });

  test('of nothing where nothing is meant', () => {
    expect(panel.press('2')).toBe(false);
    expect(statuses()).toEqual(['to-read', 'to-read']);
  });
});

test('Delete takes the paper at the cursor off the list, and the next one is there to go on', () => {
  panel.press('j');
  panel.press('Delete');
  expect(panel.shown()).toEqual([B]);
  expect(panel.state().cursor).toBe(B);
});

test('Ctrl or Cmd and Z undo, but not in a field, where they are the field’s', async () => {
  panel.press('z', { ctrlKey: true });
  await vi.waitFor(() => expect(panel.state().undone?.key).toBe(7));
  panel.press('ㅋ', { code: 'KeyZ', metaKey: true });
  await vi.waitFor(() => expect(panel.ports.undo).toHaveBeenCalledTimes(2));
  document.querySelector<HTMLElement>('[data-testid="search"]')?.focus();
  expect(panel.press('z', { ctrlKey: true })).toBe(false);
});

test('a key that is held down acts once', () => {
  panel.press('j');
  panel.press('Delete');
  panel.press('Delete', { repeat: true });
  expect(panel.shown()).toEqual([B]);
});

test('x selects and unselects, also on a Korean layout', () => {
  panel.press('j');
  panel.press('x');
  expect([...panel.state().selected]).toEqual([A]);
  panel.press('ㅌ', { code: 'KeyX' });
  expect(panel.state().selected.size).toBe(0);
});

test('t goes to the tag field', () => {
  panel.press('j');
  panel.press('x');
  panel.press('t');
  expect(document.activeElement?.getAttribute('data-testid')).toBe('tag-input');
});

test('Esc undoes one thing at a time: the detail, then the selection', () => {
  panel.press('j');
  panel.press('x');
  panel.panel.openDetail(A);
  panel.press('Escape');
  expect(panel.state().detail).toBeUndefined();
  expect(panel.state().selected.size).toBe(1);
  panel.press('Escape');
  expect(panel.state().selected.size).toBe(0);
  expect(panel.press('Escape')).toBe(false);
});

test('while a syllable is being composed every key is the input method’s', () => {
  panel.press('j');
  expect(panel.press('2', { isComposing: true })).toBe(false);
  expect(statuses()).toEqual(['to-read', 'to-read']);
});

test('in the search field letters are text, and ↓ leads to the list', () => {
  document.querySelector<HTMLElement>('[data-testid="search"]')?.focus();
  expect(panel.press('x')).toBe(false);
  expect(panel.press('ArrowDown')).toBe(true);
  expect(panel.state().cursor).toBe(A);
});
