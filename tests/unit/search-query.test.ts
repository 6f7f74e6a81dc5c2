import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEmptyQuery, parseQuery } from '../../data/search/query';

const termsOf = (text: string) => parseQuery(text).terms.map((term) => term.text);

describe('a query', () => {
  test('has words, phrases and what must not be there', () => {
    const { terms, excluded } = parseQuery('강화 "언어 모델" -비전 -"a b" ');
    expect(terms).toEqual([
      { text: '강화', phrase: false },
      { text: '언어 모델', phrase: true },
    ]);
    expect(excluded).toEqual([
      { text: '비전', phrase: false },
      { text: 'a b', phrase: true },
    ]);
  });

  test.each([
    ['tag:"내 것" ', { kind: 'tag', tag: '내 것' }],
    ['태그:추', { kind: 'tag', tag: '추', open: true }],
    ['status:to-read', { kind: 'status', status: 'to-read' }],
    ['상태:읽는중', { kind: 'status', status: 'reading' }],
    ['상태:"읽는 중"', { kind: 'status', status: 'reading' }],
    ['STATUS:보류', { kind: 'status', status: 'set-aside' }],
    ['date:2025-02', { kind: 'date', from: '2025-02-01', to: '2025-02-31' }],
    ['date:2025-2-11', { kind: 'date', from: '2025-02-11', to: '2025-02-11' }],
    ['날짜:2025-02..2025-04', { kind: 'date', from: '2025-02-01', to: '2025-04-31' }],
    ['date:..2025', { kind: 'date', to: '2025-12-31' }],
    ['date:2025-03..', { kind: 'date', from: '2025-03-01' }],
    ['votes:>20', { kind: 'votes', least: 21 }],
    ['votes:>=20', { kind: 'votes', least: 20 }],
    ['투표:<5', { kind: 'votes', most: 4 }],
    ['votes:10..20', { kind: 'votes', least: 10, most: 20 }],
    ['votes:20', { kind: 'votes', least: 20, most: 20 }],
  ])('understands %s', (text, filter) => {
    expect(parseQuery(text)).toEqual({ terms: [], excluded: [], filters: [{ not: false, ...filter }] });
  });

  test('takes a person’s names in any order, in English and Korean', () => {
    for (const name of ['author', '저자']) {
      expect(parseQuery(`${name}:"Ada Example" `).terms).toEqual([
        { text: 'Ada', phrase: false, field: 'author' },
        { text: 'Example', phrase: false, field: 'author' },
      ]);
    }
    expect(parseQuery('-author:ada ').excluded).toEqual([{ text: 'ada', phrase: false, field: 'author' }]);
    expect(parseQuery('-tag:a ').filters).toEqual([{ not: true, kind: 'tag', tag: 'a' }]);
  });

  test.each(['author:', 'date:20', 'votes:>', 'status:rea', 'tag:', '-', '"', '-"', '  ', 'date:..', 'votes:..'])(
    'asks for nothing while %s is being typed',
    (text) => {
      expect(isEmptyQuery(parseQuery(text))).toBe(true);
    },
  );

  test('takes operators that it does not know, and hyphens within words, as words', () => {
    expect(termsOf('http://x constructor:y state-of-the-art 4:3')).toEqual([
      'http://x',
      'constructor:y',
      'state-of-the-art',
      '4:3',
    ]);
  });

  test('knows its last word for one that may go on, until a blank or a quote ends it', () => {
    const isOpen = (text: string) => parseQuery(text).terms.map(({ open }) => open ?? false);
    expect(isOpen('강화 학')).toEqual([false, true]);
    expect(isOpen('강화 학 ')).toEqual([false, false]);
    expect(isOpen('"강화 학')).toEqual([true]);
    expect(isOpen('"강화 학"')).toEqual([false]);
  });
});

test('any text is a query', () => {
  const piece = fc.constantFrom(
    'author:',
    'date:',
    'votes:',
    '"',
    '-',
    '..',
    '>',
    ' ',
    '2025-02',
    'ㄱ',
    '강',
    ':',
    '태그:',
  );
  const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 20 });
  fc.assert(
    fc.property(text, (pieces) => {
      const { terms, excluded } = parseQuery(pieces.join(''));
      for (const term of [...terms, ...excluded]) expect(term.text.trim()).not.toBe('');
    }),
  );
});
