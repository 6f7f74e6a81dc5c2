// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ExportForm, type ExportFormProps } from '../../components/ExportForm';
import { FORMAT_IDS } from '../../data/reading-list/export/export-format';

afterEach(cleanup);

function show(given: Partial<ExportFormProps> = {}) {
  const handlers = { onFormat: vi.fn(), onSave: vi.fn(), onCopy: vi.fn() };
  render(<ExportForm state={{ format: 'json', busy: false }} papers={3} {...handlers} {...given} />);
  return handlers;
}

const button = (name: string) => screen.queryByRole<HTMLButtonElement>('button', { name });

test('offers every format, and says what it is for', () => {
  const { onFormat } = show();
  const offered = screen.getAllByRole<HTMLInputElement>('radio');
  expect(offered.map(({ value }) => value)).toEqual(FORMAT_IDS);
  fireEvent.click(screen.getByRole('radio', { name: /BibTeX.*LaTeX/ }));
  expect(onFormat).toHaveBeenCalledWith('bibtex');
});

test('saves and copies', () => {
  const { onSave, onCopy } = show();
  fireEvent.click(screen.getByRole('button', { name: '파일로 저장' }));
  fireEvent.click(screen.getByRole('button', { name: '복사' }));
  expect([onSave.mock.calls.length, onCopy.mock.calls.length]).toEqual([1, 1]);
});

test.each([
  [3, false],
  [1, true],
])('has a text to copy for %i notes: %s', (papers, isThere) => {
  show({ state: { format: 'obsidian', busy: false }, papers });
  expect(button('복사') !== null).toBe(isThere);
});

test.each([
  ['json', false],
  ['bibtex', true],
] as const)('of %s, everything: %s, it has nothing to do without papers', (format, isAll) => {
  show({ state: { format, busy: false }, papers: 0, isAll });
  expect(button('파일로 저장')?.disabled).toBe(true);
  expect(screen.getByRole('status').textContent).toBe('아직 내보낼 논문이 없어요.');
});

test('makes a backup of everything also without papers: it has the settings', () => {
  const { onSave } = show({ papers: 0, isAll: true });
  expect(screen.getByRole('status').textContent).toBe('');
  fireEvent.click(screen.getByRole('button', { name: '파일로 저장' }));
  expect(onSave).toHaveBeenCalled();
});
