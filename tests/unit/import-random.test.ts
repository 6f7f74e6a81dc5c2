/** Any text, and any change to a whole file: nothing throws, and every record comes out as something. */
import fc from 'fast-check';
import { test } from 'vitest';
import { bibRecord, entryAt, ourFile, SAMPLES } from './import-samples';
import { account, survive } from './import-survive';

test('no text makes reading throw', async () => {
  const pieces = [
    ...SAMPLES.flatMap((sample) => sample.split(/(?<=[\s{}"])/).slice(0, 60)),
    '@misc{',
    '{"format": "haru-papers", "entries": [',
    'TY  - ',
    '"__proto__": ',
    '$',
    '\\',
    '\uD800',
  ];
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((given) => given.join('')),
  );
  await fc.assert(
    fc.asyncProperty(text, async (given) => void (await survive(given))),
    { numRuns: 1000 },
  );
});

test('no change to a file makes reading throw', async () => {
  const cuts = fc.tuple(
    fc.nat(3000),
    fc.nat(40),
    fc.constantFrom('', '{', '}', '"', '\\', '[', ']', ',', '\n', '@', '\u0000', '9e999'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...SAMPLES, ourFile([entryAt('2502.06394', { note: 'n', tags: ['a'] }, 1)])),
      fc.array(cuts, { minLength: 1, maxLength: 4 }),
      async (sample, changes) => {
        let text = sample;
        for (const [at, length, put] of changes) {
          const start = at % (text.length + 1);
          text = text.slice(0, start) + put + text.slice(start + length);
        }
        await survive(text);
      },
    ),
    { numRuns: 1000 },
  );
});

test('every record of a whole file comes out as something', async () => {
  const number = fc.oneof(fc.nat(30), fc.constant(-1));
  const writers: ((numbers: number[]) => string)[] = [
    (numbers) => `% a file\n${numbers.map((n) => bibRecord(n).replace('2502.00000', 'none')).join('')}`,
    (numbers) =>
      numbers
        .map(
          (n) =>
            `TY  - GEN\nTI  - T\nAN  - ${n < 0 ? 'none' : `arXiv:2502.${String(n + 1).padStart(5, '0')}`}\nER  - \n`,
        )
        .join(''),
    (numbers) =>
      JSON.stringify(
        numbers.map((n) => ({
          type: 'article',
          title: 'T',
          ...(n < 0 ? {} : { number: `arXiv:2502.${String(n + 1).padStart(5, '0')}` }),
        })),
      ),
    (numbers) => ourFile(numbers.map((n) => ({ id: n < 0 ? 'none' : `2502.${String(n + 1).padStart(5, '0')}` }))),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(number, { minLength: 1, maxLength: 30 }),
      fc.constantFrom(...writers),
      async (numbers, write) => {
        await account(write(numbers), numbers.length);
      },
    ),
    { numRuns: 300 },
  );
});
