import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../data/search/fold';
import { encodePostings, visitPostings } from '../../data/search/index/postings';
import { addWords, makeZone, visitWord, wordsFrom, type Zone, type ZoneWords } from '../../data/search/index/zone';

const ascending = (bound: number) =>
  fc.uniqueArray(fc.nat(bound - 1), { maxLength: bound }).map((numbers) => numbers.sort((a, b) => a - b));

test('lists of papers come back as they were, rare or frequent', () => {
  const bounded = fc.oneof(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 1, max: 2 ** 20 }));
  const lists = bounded.chain((bound) => fc.record({ bound: fc.constant(bound), numbers: ascending(bound) }));
  fc.assert(
    fc.property(lists, fc.nat(3), ({ bound, numbers }, lead) => {
      const list = encodePostings(numbers, bound);
      expect(list.length).toBeLessThanOrEqual(Math.ceil(bound / 8));
      const bytes = Uint8Array.from([...Array<number>(lead).fill(255), ...list, 255]);
      const read: number[] = [];
      visitPostings(bytes, lead, lead + list.length, bound, (number) => read.push(number));
      expect(read).toEqual(numbers);
    }),
  );
});

describe('a zone', () => {
  const texts = fc.array(
    fc.array(fc.stringMatching(/^[a-c]{1,4}$/)).map((words) => words.join(' ')),
    { maxLength: 40 },
  );

  function zoneOf(all: readonly string[]): Zone {
    const words: ZoneWords = new Map();
    all.forEach((text, paper) => {
      addWords(words, fold(text), paper);
    });
    const making = makeZone(words, all.length);
    for (;;) {
      const { done, value } = making.next();
      if (done) return value;
    }
  }

  test('knows of each word, and of each beginning, which papers have it', () => {
    fc.assert(
      fc.property(texts, fc.stringMatching(/^[a-c]{1,3}$/), (all, beginning) => {
        const zone = zoneOf(all);
        const found = new Set<number>();
        for (const at of wordsFrom(zone, beginning)) {
          // Any place of the word will do.
          visitWord(zone, at + beginning.length - 1, all.length, (paper) => found.add(paper));
        }
        const expected = all.flatMap((text, paper) =>
          text.split(' ').some((word) => word.startsWith(beginning)) ? [paper] : [],
        );
        expect([...found].sort((a, b) => a - b)).toEqual(expected);
      }),
    );
  });
});
