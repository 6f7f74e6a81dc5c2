import { type Case, floorOf } from './abs-tables';
import { atMost, type Budget, ofFloor, onEach } from './budgets';
import { median, quantile } from './statistics';
import { addedCosts } from './variants';

/** What ours adds to loads of such a page, against the floor, in the kind of process in which it stands worse. */
function cost(cases: Case[], paper: string, what: string): Budget {
  const kinds = ['new', 'same'].map((process) => {
    const own = cases.filter(({ name }) => name[1] === process && name[2] === paper);
    const value = median(own.flatMap(({ measured }) => addedCosts(measured, 'ours', 'total')));
    return { value, floor: floorOf(cases, process) };
  });
  const [worst = { value: Number.NaN, floor: Number.NaN }] = kinds.toSorted(
    (a, b) => b.value / b.floor - a.value / a.floor,
  );
  return ofFloor({ what, ...worst, limit: 2, unit: 'ms' });
}

/** How abstract pages stand to the design's budgets. */
export function absBudgets(cases: Case[]): Budget[] {
  const hits = cases.flatMap(({ name, measured }) => (name[2] === 'hit' ? measured.seen.ours : []));
  const inTime = hits.filter(({ card, settled }) => card !== undefined && settled !== undefined && card <= settled);
  const worst = (variant: 'none' | 'ours') =>
    quantile(
      cases.flatMap(({ measured }) => measured.seen[variant].map(({ shift }) => shift)),
      1,
    );
  const moved = cases.flatMap(({ measured }) => measured.seen.ours).filter(({ tops }) => tops.length > 1);
  return [
    onEach('abstract page: loads with the card in the first frame', inTime.length, hits.length),
    atMost({
      what: 'abstract page: layout shift added, worst load',
      value: worst('ours') - worst('none'),
      limit: 0,
      unit: '',
      digits: 3,
    }),
    atMost({
      what: 'abstract page: loads on which the abstract moved',
      value: moved.length,
      limit: 0,
      unit: '',
      digits: 0,
    }),
    cost(cases, 'hit', 'abstract page of a digest paper: main thread added'),
    cost(cases, 'miss', 'abstract page of another paper: main thread added'),
  ];
}
