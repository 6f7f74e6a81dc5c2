// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { handleKey } from '../../components/papers/keyboard';

const targets = {
  undo: vi.fn(async () => undefined),
  showHelp: vi.fn(),
  stepDay: vi.fn(async () => undefined),
  search: vi.fn(),
};
const item = (name: string) =>
  `<li data-item><a data-link href="#${name}">${name}</a><button data-focus id="${name}">lead</button>
   <button data-testid="save" id="save-${name}"></button><button data-testid="dismiss" id="not-${name}"></button></li>`;

beforeEach(() => {
  document.body.innerHTML = `<input data-testid="search"><ol>${item('a')}${item('b')}</ol>`;
  vi.clearAllMocks();
});

const press = (key: string, more: KeyboardEventInit = {}) =>
  handleKey(new KeyboardEvent('keydown', { key, ...more }), document, targets);
const focused = () => document.activeElement?.id;

describe('moving', () => {
  test('goes down and up the papers and stops at the ends', () => {
    press('j');
    expect(focused()).toBe('a');
    press('ArrowDown');
    expect(focused()).toBe('b');
    press('j');
    expect(focused()).toBe('b');
    press('k');
    expect(focused()).toBe('a');
  });

  test('works on a Korean layout, where J types ㅓ', () => {
    expect(press('ㅓ', { code: 'KeyJ' })).toBe(true);
    expect(focused()).toBe('a');
  });

  test('goes by what is typed on layouts that place Latin letters elsewhere', () => {
    expect(press('w', { code: 'KeyZ', ctrlKey: true })).toBe(false);
    expect(press('z', { code: 'KeyY', ctrlKey: true })).toBe(true);
    expect(press('Z', { code: 'KeyZ', ctrlKey: true, shiftKey: true })).toBe(false);
  });

  test('is left to the input method while a syllable is being composed', () => {
    expect(press('j', { code: 'KeyJ', isComposing: true })).toBe(false);
    expect(press('Process', { code: 'KeyJ', keyCode: 229 })).toBe(false);
    expect(document.activeElement).toBe(document.body);
  });
});

test('s saves the paper in focus and no other', () => {
  const saved = vi.fn();
  document.querySelector('#save-b')?.addEventListener('click', saved);
  expect(press('s')).toBe(false);
  press('j');
  press('j');
  press('s');
  expect(saved).toHaveBeenCalledTimes(1);
});

test('x says that the paper in focus is of no interest, u takes the last act back', () => {
  const dismissed = vi.fn();
  document.querySelector('#not-a')?.addEventListener('click', dismissed);
  expect(press('x')).toBe(false);
  press('j');
  press('x');
  expect(dismissed).toHaveBeenCalledTimes(1);
  press('ㅕ', { code: 'KeyU' });
  expect(targets.undo).toHaveBeenCalledTimes(1);
});

test('keys with a modifier belong to the browser, but for undo', () => {
  expect(press('s', { ctrlKey: true })).toBe(false);
  expect(press('z', { ctrlKey: true })).toBe(true);
  expect(targets.undo).toHaveBeenCalledTimes(1);
});

test('left and right change the day, ? helps', () => {
  press('ArrowLeft');
  press('ArrowRight');
  expect(targets.stepDay.mock.calls).toEqual([['previous'], ['next']]);
  press('?', { code: 'Slash' });
  expect(targets.showHelp).toHaveBeenCalledWith(true);
});

describe('the search field', () => {
  const search = () => document.querySelector<HTMLInputElement>('input');

  test('is one key away, and takes letters as letters', () => {
    press('/');
    expect(document.activeElement).toBe(search());
    expect(press('j', { code: 'KeyJ' })).toBe(false);
    expect(press('ㅓ', { code: 'KeyJ' })).toBe(false);
  });

  test('leads into its results with Enter, but not while composing', () => {
    press('/');
    expect(press('Enter', { isComposing: true })).toBe(false);
    expect(document.activeElement).toBe(search());
    press('Enter');
    expect(focused()).toBe('a');
  });

  test('is cleared by the first Esc, left by the second; the third is the browser’s', () => {
    press('/');
    const field = search();
    if (field) field.value = 'diffusion';
    press('Escape');
    expect(targets.search).toHaveBeenCalledWith('');
    if (field) field.value = '';
    press('Escape');
    expect(document.activeElement).not.toBe(field);
    expect(press('Escape')).toBe(false);
  });
});
