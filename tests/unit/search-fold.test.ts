import { disassemble, getChoseong } from 'es-hangul';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemsOf } from '../../data/search/endings';
import { typoEnds } from '../../data/search/find';
import { fold, keysOf } from '../../data/search/fold';
import { isConsonant, isSyllableEnd, isVowel, switchKeyboard } from '../../data/search/keys';

const syllables = fc.string({
  unit: fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code)),
});

describe('keys', () => {
  test('are those that type the text, as es-hangul takes syllables apart', () => {
    fc.assert(
      fc.property(syllables, (text) => {
        // It keeps two doubled consonants that our keyboard has a key for.
        expect(keysOf(text)).toBe(keysOf(disassemble(text)));
        expect(keysOf(text)).toHaveLength([...disassemble(text)].length);
      }),
    );
  });

  test('have the initials that es-hangul finds', () => {
    fc.assert(
      fc.property(syllables, (text) => {
        const keys = keysOf(text);
        const isInitial = (_: string, at: number) =>
          isConsonant(keys.charCodeAt(at)) && isVowel(keys.charCodeAt(at + 1));
        expect([...keys].filter(isInitial).join('')).toBe(keysOf(getChoseong(text)));
      }),
    );
  });

  test('of a half-typed word are the beginning of the whole one', () => {
    for (const half of ['ㄱ', '가', '강', '강ㅎ', '강호', '강화', '강화ㅎ', '강화하', '강화학', '강화학스']) {
      expect(keysOf('강화학습').startsWith(keysOf(half))).toBe(true);
    }
  });

  test('know no spacing, no case, no accents, and no form of Unicode', () => {
    expect(keysOf('강화 학습')).toBe(keysOf('강화학습'));
    expect(keysOf('Few-Shot')).toBe('fewshot');
    expect(keysOf('Álvaro Núñez, Łukasz')).toBe('alvaronunezlukasz');
    expect(keysOf('ＧＰＴ ﬁ')).toBe('gptfi');
    fc.assert(fc.property(syllables, (text) => keysOf(text.normalize('NFD')) === keysOf(text)));
  });

  test('are one byte each, whatever the text, and come from characters of it in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const places: number[] = [];
        const { keys, starts } = fold(text, places);
        expect(places).toHaveLength(keys.length);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect([...keys].every((key) => key.charCodeAt(0) < 256)).toBe(true);
        expect([...starts].every((at) => at < keys.length)).toBe(true);
      }),
    );
  });

  test('start words after separators, and where Hangul meets Latin', () => {
    expect([...fold('LLM을 위한 GPT-4').starts]).toEqual([0, 3, 6, 12, 15]);
  });

  test('tell whether a syllable ends', () => {
    const keys = keysOf('값이 화');
    const ends = [...keys].flatMap((_, n) => (isSyllableEnd(keys, n + 1) ? n + 1 : []));
    // After the syllables; and after the first consonant of each, which no needle with a vowel ends in.
    expect(ends).toContain(keysOf('값').length);
    expect(ends).not.toContain(keysOf('가').length);
    expect(ends).not.toContain(keysOf('갑').length);
    expect(ends).not.toContain(keysOf('값이 호').length);
  });
});

test.each([
  ['강화학습을', ['강화학습']],
  ['모델들의', ['모델들', '모델']],
  ['제안하는', ['제안']],
  ['생성합니다', ['생성']],
  ['데이터셋에서의', ['데이터셋']],
  ['강의', []],
  ['나는', []],
  ['이미지', []],
])('%s without particles and endings', (word, stems) => {
  expect(stemsOf(keysOf(word))).toEqual(stems.map(keysOf));
});

test('one typo is forgiven, and not two', () => {
  const near = (typed: string, word: string) => typoEnds(keysOf(word), 0, keysOf(typed)).includes(keysOf(word).length);
  for (const typed of ['attention', 'atention', 'attentiion', 'attentoin', 'attentiom', 'ttention', 'xttention']) {
    expect([typed, near(typed, 'attention')]).toEqual([typed, true]);
  }
  for (const typed of ['atentoin', 'attenxxon', 'tension']) {
    expect([typed, near(typed, 'attention')]).toEqual([typed, false]);
  }
  expect(near('강하학습', '강화학습')).toBe(true);
});

test('a keyboard in the other language is understood', () => {
  expect(switchKeyboard('rkdghkgkrtmq', 'rkdghkgkrtmq')).toBe(keysOf('강화학습'));
  expect(switchKeyboard('Rhk', 'Rhk')).toBe(keysOf('꽈'));
  expect(switchKeyboard('ㅁㅅㅅ두샤ㅐㅜ', keysOf('ㅁㅅㅅ두샤ㅐㅜ'))).toBe('attention');
  expect(switchKeyboard('GPT-4', 'gpt4')).toBeUndefined();
});
