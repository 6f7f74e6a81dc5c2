import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openPopup, rows, seeded } from './actions';
import { idOf, madeUpEntries } from './panel-actions';
import { addEntries } from './saved-entries';
import { until, waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

const browser = useBrowser({ language: 'ko' });
let page: Page;

beforeAll(async () => {
  await seeded(browser());
  // Two saved papers that the library does not have: one is known by its title, one by its reader's note.
  await addEntries(
    browser(),
    madeUpEntries(2, (n) => (n === 0 ? { note: '세미나에서 발표할 것', tags: ['양자화'] } : { status: 'reading' })),
  );
  page = await openPopup(browser());
});
afterEach(() => type(''));

/** Puts a text into the search field as an input method does while it composes: by input events alone. */
function type(query: string, isComposing = false): Promise<void> {
  return evaluate(
    page,
    (value, composing) => {
      const field = document.querySelector<HTMLInputElement>('[data-testid="search"]');
      if (!field) return;
      field.focus();
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: composing }));
    },
    query,
    isComposing,
  );
}

const ids = async () => (await rows(page)).map(({ id }) => id);
/** Waits until the answer begins with a paper. */
const first = (id: string) => until(`${id} first`, async () => (await isAnswer()) && (await ids())[0] === id);
const isAnswer = () => evaluate(page, () => document.querySelector('[data-testid="answer"]:not(:empty)') !== null);
const marked = () =>
  evaluate(page, () => [...document.querySelectorAll('[data-testid="paper"] mark')].map((mark) => mark.textContent));

describe('the whole library is searched', () => {
  test.each([
    ['an English word of a title', 'matryoshka', '2502.06786'],
    ['a Korean word of a summary', '해독 데이터', '2502.06394'],
    ['words whatever their spacing and particles', '다중에이전트 강화학습을', '2502.06060'],
    ['a title with a typo', 'matryoshak', '2502.06786'],
    ['an author', 'author:Moskovskiy', '2502.06394'],
    ['the most votes', 'votes:>60 date:2025-02', '2502.06394'],
  ])('by %s', async (_what, query, id) => {
    await type(query);
    await first(id);
  });

  test('by initials, and by the English of a Korean name', async () => {
    for (const query of ['ㄱㅎㅎㅅ', '강화학습', 'Reinforcement Learning', 'RL']) {
      await type('');
      await type(query);
      await until(query, async () => (await isAnswer()) && (await ids()).includes('2502.06060'));
    }
  });

  test('while a syllable is being composed', async () => {
    for (const text of [
      'ㄷ',
      '다',
      '당',
      '다주',
      '다중',
      '다중 ㅇ',
      '다중 에',
      '다중 에잊',
      '다중 에이저',
      '다중 에이전ㅌ',
    ]) {
      await type(text, true);
    }
    await until('the paper', async () => (await isAnswer()) && (await ids()).includes('2502.06060'));
  });

  test('leaving out what is not wanted', async () => {
    await type('강화학습');
    await until('an answer', isAnswer);
    const all = await ids();
    await type('강화학습 -에이전트');
    await until('fewer', async () => (await ids()).length < all.length);
    expect(await ids()).not.toContain('2502.06060');
  });
});

test('what was found is marked, dated, and stands beside the saved papers that have it', async () => {
  await type('세미나');
  await first(idOf(0));
  expect(await marked()).toContain('세미나');
  expect(await evaluate(page, () => document.querySelector('[data-testid="save"][aria-pressed="true"]') !== null)).toBe(
    true,
  );
  await type('양자화');
  await until('both', async () => {
    const found = await ids();
    return found.includes(idOf(0)) && found.some((id) => id?.startsWith('2502.'));
  });
  await type('matryoshka');
  await first('2502.06786');
  expect((await marked())[0]).toBe('Matryoshka');
  expect(await evaluate(page, () => document.querySelector('[data-testid="paper"] time')?.textContent)).toBe(
    '2025년 2월 11일',
  );
});

test('nothing found is said with other ways to search, each a click away', async () => {
  await type('없는말이지롱');
  expect(await waitFor(page, () => document.querySelector('.message')?.textContent)).toContain(
    '‘없는말이지롱’ 검색 결과가 없어요.',
  );
  await evaluate(page, () => document.querySelector<HTMLElement>('.tip')?.click());
  await until('what the example finds', async () => (await rows(page)).length > 0);
});

test('the keys lead into the results and back, and the day is as it was', async () => {
  await evaluate(page, () => document.querySelector('main')?.scrollTo(0, 700));
  await waitFor(page, () => (localStorage.getItem('popup') ?? '').includes('"scroll":700'));
  await type('matryoshka');
  await first('2502.06786');
  await page.keyboard.press('ArrowDown');
  expect(
    await evaluate(page, () => document.activeElement?.closest('[data-item]')?.getAttribute('data-arxiv-id')),
  ).toBe('2502.06786');
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await until('the day', async () => (await rows(page)).length === 27);
  expect(await evaluate(page, () => document.querySelector('main')?.scrollTop)).toBe(700);
});

test('the reading list is searched alike, in its order', async () => {
  await evaluate(page, () => document.querySelector<HTMLElement>('[data-testid="reading-list"]')?.click());
  await until('the list', async () => (await ids()).join() === `${idOf(0)},${idOf(1)}`);
  for (const [query, id] of [
    ['tag:양자화', idOf(0)],
    ['status:reading', idOf(1)],
    ['ㅅㅁㄴ', idOf(0)],
    ['저장한논문 "2번째"', idOf(1)],
  ]) {
    await type(query ?? '');
    await until(query ?? '', async () => (await ids()).join() === id);
  }
});
