/** How figures are held against budgets: what a table says is met must be. */
import { expect, test } from 'vitest';
import { atMost, budgetTable, ofFloor, onEach } from '../bench/budgets';
import { type Reading, slopeOf } from '../bench/memory-growth';

const of = { what: 'load', unit: 'ms' };

test.each([
  ['at the limit', atMost({ ...of, value: 50, limit: 50 }), true],
  ['above it', atMost({ ...of, value: 50.1, limit: 50 }), false],
  ['not measured', atMost({ ...of, value: Number.NaN, limit: 50 }), false],
  ['within twice the floor', ofFloor({ ...of, value: 6, floor: 3, limit: 2 }), true],
  ['beyond it', ofFloor({ ...of, value: 6.1, floor: 3, limit: 2 }), false],
  ['beyond it in the same rounds', ofFloor({ ...of, value: 6, floor: 3, ratio: 2.1, limit: 2 }), false],
  ['without a floor', ofFloor({ ...of, value: 6, limit: 2 }), false],
  ['on every load', onEach('card', 3, 3), true],
  ['not on one', onEach('card', 2, 3), false],
  ['on none of none', onEach('card', 0, 0), false],
])('%s', (_, budget, isMet) => {
  expect(budget.isMet).toBe(isMet);
});

test('the table says how many are missed', () => {
  const { rows, notes } = budgetTable([onEach('a', 1, 1), onEach('b', 0, 1)], 'today');
  expect(rows.map(([what, met]) => [what, met])).toEqual([
    ['a', 'yes'],
    ['b', 'NO'],
  ]);
  expect(notes).toContain('1 of 2 not met.');
});

test('growth is that of the line through all readings, per 100 loads', () => {
  const readings = [50, 100, 150, 200].map((loads, n): Reading => {
    const others = { worker: 7, nodes: 1, listeners: 1, documents: 1 };
    return { loads, page: 1000 + 3 * loads + (n === 1 || n === 2 ? 10 : 0), ...others };
  });
  expect(slopeOf(readings, 'page')).toBeCloseTo(300);
  expect(slopeOf(readings, 'worker')).toBe(0);
});
