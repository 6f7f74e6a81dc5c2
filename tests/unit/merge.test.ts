import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import type { Entry } from '../../data/reading-list/entry';
import { withFields } from '../../data/reading-list/entry';
import { merge } from '../../data/reading-list/merge';

const id = '2502.06394' as ArxivId;
const stamped = <T>(value: fc.Arbitrary<T>) => fc.record({ value, at: fc.integer({ min: 0, max: 5 }) });
const entries = fc.record(
  {
    id: fc.constant(id),
    saved: stamped(fc.boolean()),
    added: stamped(fc.integer({ min: 0, max: 3 })),
    note: stamped(fc.constantFrom('', '메모', 'note')),
    tags: stamped(fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 })),
    opened: stamped(fc.record({ times: fc.integer({ min: 0, max: 2 }), last: fc.integer({ min: 0, max: 2 }) })),
    fromANewerVersion: stamped(fc.oneof(fc.string(), fc.integer(), fc.dictionary(fc.string(), fc.integer()))),
  },
  { requiredKeys: ['id'] },
) as fc.Arbitrary<Entry>;

test('merge is commutative', () => {
  fc.assert(fc.property(entries, entries, (a, b) => void expect(merge(a, b)).toEqual(merge(b, a))));
});

test('merge is associative', () => {
  fc.assert(
    fc.property(
      entries,
      entries,
      entries,
      (a, b, c) => void expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c))),
    ),
  );
});

test('merge is idempotent', () => {
  fc.assert(fc.property(entries, (a) => void expect(merge(a, a)).toEqual(a)));
});

test('no newer field loses to an older one', () => {
  fc.assert(
    fc.property(entries, entries, (a, b) => {
      for (const field of ['saved', 'added', 'note', 'tags', 'opened'] as const) {
        const latest = Math.max(a[field]?.at ?? -1, b[field]?.at ?? -1);
        expect(merge(a, b)[field]?.at ?? -1).toBe(latest);
      }
    }),
  );
});

test('a removal does not come back through an older copy that was changed elsewhere', () => {
  const saved = withFields({ id }, { saved: true, added: 1 }, 1);
  const removed = withFields(saved, { saved: false }, 2);
  const noted = withFields(saved, { note: 'changed on another device' }, 3);
  expect(merge(noted, removed)).toMatchObject({
    saved: { value: false },
    note: { value: 'changed on another device' },
  });
});
