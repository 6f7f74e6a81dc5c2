import { format } from './statistics';
import type { Table } from './table';

/** One line of the design's budgets, and how this run stands to it. */
export interface Budget {
  what: string;
  figure: string;
  /** What the least of its kind takes, where that was measured too. */
  floor?: string;
  ratio?: number;
  budget: string;
  isMet: boolean;
}

interface Limit {
  what: string;
  value: number;
  limit: number;
  unit: string;
  /** What it stands beside in the table. */
  floor?: number;
  /** That of the same rounds, where it is steadier than that of the two figures. */
  ratio?: number;
  digits?: number;
}

const withUnit = (value: number, digits: number, unit: string) => `${format(value, digits)} ${unit}`.trim();

/** A figure that is to be `limit` at the most; what could not be measured meets nothing. */
export function atMost({ what, value, limit, unit, floor, ratio, digits = 1 }: Limit): Budget {
  return {
    what,
    figure: withUnit(value, digits, unit),
    ...(floor !== undefined && { floor: withUnit(floor, digits, unit), ratio: ratio ?? value / floor }),
    budget: `≤ ${withUnit(limit, Number.isInteger(limit) ? 0 : digits, unit)}`,
    isMet: value <= limit,
  };
}

/** A count that is to be `limit` at the least. */
export function atLeast(what: string, value: number, limit: number): Budget {
  return { what, figure: format(value, 0), budget: `≥ ${format(limit, 0)}`, isMet: value >= limit };
}

/** A figure that is to be `limit` times another one at the most. */
export function ofFloor({ limit, floor = Number.NaN, ...others }: Limit): Budget {
  const budget = atMost({ ...others, limit, floor });
  return { ...budget, budget: `≤ ${format(limit)} ×`, isMet: (budget.ratio ?? Number.NaN) <= limit };
}

/** Something that is to hold on each of some loads. */
export function onEach(what: string, met: number, of: number): Budget {
  return { what, figure: `${met} of ${of}`, budget: 'all', isMet: of > 0 && met === of };
}

/** All of them as one table; `circumstances` say where and when they were measured. */
export function budgetTable(budgets: readonly Budget[], circumstances: string): Table {
  const missed = budgets.filter(({ isMet }) => !isMet).length;
  return {
    title: 'Budgets',
    head: ['what', 'met', 'figure', 'floor', 'ratio', 'budget'],
    rows: budgets.map(({ what, figure, floor = '', ratio, budget, isMet }) => [
      what,
      isMet ? 'yes' : 'NO',
      figure,
      floor,
      ratio === undefined ? '' : `${format(ratio, 2)} ×`,
      budget,
    ]),
    left: 2,
    notes: [
      missed === 0 ? `All ${budgets.length} met.` : `${missed} of ${budgets.length} not met.`,
      'floor: of pages, an extension that reads one key and inserts one element; of libraries, one with the bundled day alone;',
      'of memory, the same loads without an extension, and so without its popup. Times and memory are medians.',
      circumstances,
    ],
  };
}
