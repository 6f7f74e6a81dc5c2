// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { Marked } from '../../components/Marked';
import { createMarker } from '../../data/search/marks';
import { countPairs, pairsFrom } from '../../data/search/pairs';
import { parseQuery } from '../../data/search/query';

afterEach(cleanup);

const marked = (query: string, text: string) =>
  createMarker(parseQuery(query))
    .marksOf(text)
    .map(({ start, end }) => text.slice(start, end));

describe('highlights', () => {
  test.each([
    ['강화학습을', '이는 강화 학습을 씁니다', ['강화 학습을']],
    ['강화학습이 ', '이는 강화 학습을 씁니다', ['강화 학습']],
    ['ㄱㅎㅎㅅ', '심층 강화 학습을', ['강화 학습']],
    ['강호', '강화', ['강화']],
    ['few shot', 'A Few-Shot Study', ['Few-Shot']],
    ['nunez', 'Álvaro Núñez', ['Núñez']],
    ['강화', '강화'.normalize('NFD'), ['강화'.normalize('NFD')]],
    ['a', '𝒜 b', ['𝒜']],
    ['없는', '강화 학습', []],
  ])('of %s in %s', (query, text, expected) => {
    // Neighbours that only a separator is between may be two marks or one.
    expect(marked(query, text).join('').replaceAll(/[ -]/g, '')).toBe(expected.join('').replaceAll(/[ -]/g, ''));
  });

  test('show other names, and typos where nothing else is there', () => {
    const counts = new Map<string, number>();
    countPairs('강화 학습(Reinforcement Learning; RL)', counts);
    const text = 'Deep RL, or reinforcement learning';
    const marks = createMarker(parseQuery('강화학습'), pairsFrom(counts)).marksOf(text);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['RL', 'reinforcement learning']);
    expect(createMarker(parseQuery('atention '), undefined, 'lenient').marksOf('Attention')).toEqual([
      { start: 0, end: 9 },
    ]);
  });

  test('are in order, apart and within the text, and have what was searched for', () => {
    const words = fc.constantFrom(
      '강화',
      '학습을',
      'RL',
      'few-shot',
      ' ',
      '  ',
      '-',
      'é',
      '모델',
      '𝒜',
      'ㅎ',
      '.',
      '강화'.normalize('NFD'),
    );
    fc.assert(
      fc.property(
        fc.array(words).map((parts) => parts.join('')),
        words.filter((word) => /[\p{L}]/u.test(word)),
        (text, word) => {
          const marks = createMarker(parseQuery(word)).marksOf(text);
          let done = -1;
          for (const { start, end } of marks) {
            expect(start).toBeGreaterThan(done);
            expect(end).toBeGreaterThan(start);
            done = end;
          }
          expect(done).toBeLessThanOrEqual(text.length);
          if (new RegExp(`(^|\\s)${word}`, 'u').test(text)) expect(marks.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('a snippet', () => {
  const sections = [
    { label: 'A', text: '처음에는 아무것도 없습니다. '.repeat(20) },
    {
      label: 'B',
      text: `${'앞에 긴 말이 있고 '.repeat(20)}그 다음 **강화** 학습이 나옵니다. ${'뒤에도 있습니다. '.repeat(20)}`,
    },
  ];

  test('is short, plain, cut at words, and shows the match', () => {
    const snippet = createMarker(parseQuery('강화 학습')).snippetOf(sections);
    expect(snippet?.section).toBe(1);
    expect(snippet?.text).toMatch(/^…\S.*그 다음 강화 학습이 나옵니다.*\S…$/);
    expect(snippet?.text.length).toBeLessThan(160);
    const shown = snippet?.marks.map(({ start, end }) => snippet.text.slice(start, end)).join(' ');
    expect(shown).toBe('강화 학습');
  });

  test('is not there where nothing matches', () => {
    expect(createMarker(parseQuery('없는 것')).snippetOf(sections)).toBeUndefined();
    expect(createMarker(parseQuery('강화')).snippetOf([])).toBeUndefined();
  });
});

test('a marked text is the text, with the marks as elements', () => {
  const text = '<b>강화</b> 학습';
  const { container } = render(<Marked text={text} marks={createMarker(parseQuery('강화')).marksOf(text)} />);
  expect(container.textContent).toBe(text);
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['강화']);
  expect(container.querySelector('b')).toBeNull();
});
