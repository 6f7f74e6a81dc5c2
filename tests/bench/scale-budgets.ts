import { atMost, type Budget, ofFloor } from './budgets';
import { median } from './statistics';

/** Values of libraries of 27, 5,500 and 100,000 papers, ms, round by round. */
export type Scaled = readonly (readonly number[])[];

/** How long something takes in the largest library, against the smallest one in the same rounds. */
function sameInAll(what: string, [small = [], , large = []]: Scaled): Budget {
  const ratio = median(large.map((value, round) => value / (small[round] ?? Number.NaN)));
  return ofFloor({ what, value: median(large), floor: median(small), ratio, limit: 1.2, unit: 'ms', digits: 2 });
}

/** How libraries of any size stand to the design's budgets; `saved` is the popup's time with ten thousand saved, ms. */
export function scaleBudgets(lookup: Scaled, search: Scaled, saved: number): Budget[] {
  const [, medium = [], large = []] = search;
  return [
    sameInAll('lookup of a paper: 100,000 papers against 27', lookup),
    atMost({
      what: 'popup: first paper, 100,000 papers and 10,000 saved',
      value: saved,
      limit: 100,
      unit: 'ms',
    }),
    atMost({ what: 'search: a key, its answer drawn, 5,500 papers', value: median(medium), limit: 16, unit: 'ms' }),
    atMost({ what: 'search: a key, its answer drawn, 100,000 papers', value: median(large), limit: 100, unit: 'ms' }),
  ];
}
