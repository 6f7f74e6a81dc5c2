// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ShortcutsSection } from '../../components/options/shortcuts/ShortcutsSection';
import { type Command, createShortcuts, type ShortcutsState } from '../../data/options/shortcuts/shortcuts';

afterEach(cleanup);

async function show(commands: Command[]) {
  let state: ShortcutsState = {};
  const openSettings = vi.fn(async () => undefined);
  const shortcuts = createShortcuts({ readCommands: async () => commands, openSettings }, (next) => {
    state = next;
  });
  await shortcuts.load();
  render(<ShortcutsSection state={state} shortcuts={shortcuts} />);
  return { openSettings, rows: () => screen.getAllByTestId('shortcut').map(({ textContent }) => textContent) };
}

test('each command has its name and key', async () => {
  const { rows } = await show([
    { name: '_execute_action', key: 'Alt+Shift+H', suggested: 'Alt+Shift+H' },
    { name: 'save-paper', key: 'Alt+Shift+Y', suggested: 'Alt+Shift+S' },
  ]);
  expect(rows()).toEqual(['팝업 열기Alt+Shift+H', '지금 보는 논문 저장Alt+Shift+Y']);
});

test('one that did not get its key says who may have it', async () => {
  const { rows } = await show([{ name: 'save-paper', suggested: 'Alt+Shift+S' }]);
  expect(rows()[0]).toContain('Alt+Shift+S 키를 받지 못했어요. 브라우저나 다른 확장이 쓰고 있을 수 있어요.');
  expect(rows()[0]).toContain('키 없음');
});

test('two with the same key each name the other', async () => {
  const { rows } = await show([
    { name: '_execute_action', key: 'Alt+X' },
    { name: 'save-paper', key: 'Alt+X' },
    { name: 'open-panel', suggested: 'Alt+Shift+L' },
  ]);
  expect(rows()[0]).toContain('‘지금 보는 논문 저장’ 단축키와 키가 같아요.');
  expect(rows()[1]).toContain('‘팝업 열기’ 단축키와 키가 같아요.');
  expect(rows()[2]).not.toContain('같아요');
});

test('the browser’s own page is opened', async () => {
  const { openSettings } = await show([]);
  fireEvent.click(screen.getByTestId('open-shortcuts'));
  expect(openSettings).toHaveBeenCalledOnce();
});
