import { describe, expect, test, vi } from 'vitest';
import { createFind } from '../../data/panel/find';
import { NO_PAIRS } from '../../data/search/pairs';
import { openPanel, savedEntry } from './panel-sample';
import { gate } from './samples';

const find = createFind({ prepare: async () => undefined, pairs: () => NO_PAIRS });
const entries = [
  savedEntry('2502.00001', 0, { status: 'reading', tags: ['강화 학습'], note: '다시 볼 것' }),
  savedEntry('2502.00002', 1, { tags: ['LLM'] }),
];
const found = (text: string) => [...(find.fitting(entries, text)?.fits ?? [])].map(({ id }) => id.at(-1));

test.each([
  ['without the space', '강화학습', ['1']],
  ['by first consonants', 'ㄱㅎㅎㅅ', ['1']],
  ['while a syllable is half composed', '강화학ㅅ', ['1']],
  ['by tag', 'tag:LLM', ['2']],
  ['by status, in Korean', '상태:읽는중', ['1']],
  ['by what it has not', 'title -다시', ['2']],
])('saved papers are found %s', (_how, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each(['', '  ', 'author:'])('“%s” asks for nothing', (text) => {
  expect(find.fitting(entries, text)).toBeUndefined();
});

test('a typo is forgiven, and what was meant is shown in the texts', () => {
  const typo = [savedEntry('2502.00003', 0, { note: 'reinforcement, later' })];
  const fitting = find.fitting(typo, 'reinforcment');
  expect(fitting?.fits.size).toBe(1);
  expect(fitting?.marker.marksOf('reinforcement, later')).toEqual([{ start: 0, end: 13 }]);
});

describe('what was typed before the search was there', () => {
  test('narrows the list as soon as it is, and is shown in the texts', async () => {
    const code = gate();
    const { panel, shown, state } = openPanel(entries, { given: { loadFind: () => code.opened.then(() => find) } });
    await panel.load();
    panel.show({ query: '다시' });
    expect(shown()).toEqual(['2502.00001', '2502.00002']);
    code.open();
    await vi.waitFor(() => expect(shown()).toEqual(['2502.00001']));
    expect(state().marker?.marksOf('다시 볼 것')).toEqual([{ start: 0, end: 2 }]);
    panel.show({ query: '' });
    expect([shown(), state().marker]).toEqual([['2502.00001', '2502.00002'], undefined]);
  });
});
