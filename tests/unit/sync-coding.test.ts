import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksum, hash } from '../../data/reading-list/sync/hash';
import { squash, stretch } from '../../data/reading-list/sync/logistic';
import { NumberModel } from '../../data/reading-list/sync/number-model';
import { type Coder, Decoder, Encoder } from '../../data/reading-list/sync/range-coder';
import { toBytes, toText } from '../../data/reading-list/sync/text-bytes';
import { primedTextModel } from '../../data/reading-list/sync/text-model';
import { yearOfReading } from './sync-samples';

/** What `write` codes, in bytes and read back by `read`. */
function coded<T>(write: (coder: Coder) => unknown, read: (coder: Coder) => T): { bytes: Uint8Array; back: T } {
  const encoder = new Encoder();
  write(encoder);
  const bytes = encoder.finish();
  return { bytes, back: read(new Decoder(bytes)) };
}

test('bits come back, whatever was thought of them', () => {
  const bits = fc.array(fc.tuple(fc.nat(1), fc.integer({ min: 1, max: 65535 })), { maxLength: 300 });
  fc.assert(
    fc.property(bits, (given) => {
      const { back } = coded(
        (coder) => given.map(([bit, p]) => coder.bit(bit, p)),
        (coder) => given.map(([, p]) => coder.bit(0, p)),
      );
      expect(back).toEqual(given.map(([bit]) => bit));
    }),
  );
});

test('numbers of any size come back, and what repeats gets short', () => {
  const number = fc.oneof(fc.maxSafeNat(), fc.nat(9), fc.constantFrom(0, 1, 2 ** 31, 2 ** 32, 2 ** 53 - 1));
  const rows = fc.array(fc.tuple(fc.constantFrom('a', 'b'), number, fc.boolean(), fc.nat(7)), { maxLength: 60 });
  fc.assert(
    fc.property(rows, (given) => {
      const { back } = coded(
        (coder) => {
          const model = new NumberModel(coder);
          for (const [column, value, minus, symbol] of given) {
            model.number(column, value);
            model.signed(`${column}s`, minus ? -value : value);
            model.symbol('three bits', 3, symbol);
          }
        },
        (coder) => {
          const model = new NumberModel(coder);
          return given.map(([column]) => [
            model.number(column),
            model.signed(`${column}s`),
            model.symbol('three bits', 3),
          ]);
        },
      );
      expect(back).toEqual(given.map(([, value, minus, symbol]) => [value, minus && value ? -value : value, symbol]));
    }),
  );
  const { bytes } = coded(
    (coder) => {
      const model = new NumberModel(coder);
      for (let n = 0; n < 800; n++) model.number('same', 77);
    },
    () => undefined,
  );
  expect(bytes.length).toBeLessThan(30);
});

test('texts come back, of any script, and what is like the ones before gets short', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.constantFrom('', '\u{feff}', '한국어 메모', '\0\n', '🌱'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(4), text), { maxLength: 8 }), (given) => {
      const { back } = coded(
        (coder) => {
          const model = primedTextModel(coder);
          for (const [kind, value] of given) model.text(kind, value);
        },
        (coder) => {
          const model = primedTextModel(coder);
          return given.map(([kind]) => model.text(kind));
        },
      );
      expect(back).toEqual(given.map(([, value]) => value));
    }),
  );
  const title = 'Learning to Reason with Large Language Models';
  const { bytes } = coded(
    (coder) => primedTextModel(coder).text(2, title),
    () => undefined,
  );
  expect(bytes.length).toBeLessThan(title.length / 2);
});

test('bytes are text that JSON leaves as it is, in Chromium too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = toText(bytes);
      expect(JSON.stringify(text)).toBe(`"${text}"`);
      expect(text).toMatch(/^[!-~]*$/);
      expect(text).not.toContain('<');
      expect([...toBytes(text).slice(0, bytes.length)]).toEqual([...bytes]);
      expect(text.length).toBeLessThanOrEqual(Math.ceil((bytes.length * 8) / 13) * 2);
    }),
  );
  expect(() => toBytes('a"')).toThrow(RangeError);
  expect(() => toBytes('abc')).toThrow(RangeError);
});

test('the logistic function and its inverse agree', () => {
  for (let p = 100; p < 65436; p += 37) expect(squash(stretch(p))).toBeCloseTo(p / 65536, 3);
  expect(squash(-99)).toBeLessThan(0.0001);
  expect(squash(99)).toBeGreaterThan(0.9999);
  expect(squash(1)).toBeCloseTo(1 / (1 + Math.exp(-1)), 5);
});

test('ids are spread evenly over the ranges, from the first bit on', () => {
  const ranges = new Array<number>(16).fill(0);
  for (const { id } of yearOfReading(3200)) ranges[hash(id) >>> 28] = (ranges[hash(id) >>> 28] ?? 0) + 1;
  expect(Math.min(...ranges)).toBeGreaterThan(150);
  expect(Math.max(...ranges)).toBeLessThan(250);
});

test('hash and checksum are what they ever were', () => {
  expect(checksum('123456789')).toBe((0xcbf43926).toString(36).padStart(7, '0'));
  expect(hash('2502.06394')).toBe(3283785937);
});
