import type { Seen } from './first-frame';
import { format, median, quantile, spread } from './statistics';
import type { Table } from './table';
import { addedCosts, addedHeap, type Costs, VARIANTS, type Variant } from './variants';

interface Measured extends Costs {
  seen: Record<Variant, Seen[]>;
}

/** Styles, process and paper of a case, and its loads. */
export interface Case {
  name: [styles: string, process: string, paper: string];
  measured: Measured;
}

/** What the floor adds, from all loads in that kind of process: it does the same on every page, and is close to the noise. */
export function floorOf(cases: Case[], process: string): number {
  const alike = cases.filter(({ name }) => name[1] === process);
  return median(alike.flatMap(({ measured }) => addedCosts(measured, 'floor', 'total')));
}

function costRow({ name, measured }: Case, variant: Variant, floor: number, scriptSize: number): string[] {
  const { costs } = measured;
  const all = spread(costs[variant].map(({ total }) => total));
  if (variant === 'none') return [...name, variant, all];
  const total = addedCosts(measured, variant, 'total');
  const [script, layout] = (['script', 'layout'] as const).map((part) =>
    format(median(addedCosts(measured, variant, part))),
  );
  const rest = costs[variant].map((_, round) => {
    const [whole = 0, one = 0, two = 0] = (['total', 'script', 'layout'] as const).map(
      (part) => addedCosts(measured, variant, part)[round],
    );
    return whole - one - two;
  });
  return [
    ...name,
    variant,
    all,
    spread(total),
    `${format(median(total) / floor)} ×`,
    script ?? '',
    layout ?? '',
    format(median(rest)),
    format(addedHeap(measured, variant), 0),
    format(scriptSize, 0),
  ];
}

/** Processor time and memory that the extensions add to a load. */
export function costTable(cases: Case[], scriptSizes: Record<Variant, number>): Table {
  return {
    title: 'Abstract page: main-thread processor time of a load, ms, median (quartiles)',
    head: [
      ...['styles', 'process', 'paper', 'extension', 'whole page', 'added', 'of floor'],
      ...['script', 'style+layout', 'other', 'heap +KiB', 'script gzip B'],
    ],
    rows: cases.flatMap((one) =>
      VARIANTS.map((variant) => costRow(one, variant, floorOf(cases, one.name[1]), scriptSizes[variant])),
    ),
    left: 4,
    notes: [
      'Loads strictly interleaved. "added" is against no extension in the same round, and so are the columns after it.',
      'of floor: against the median of what the floor added in all loads with that kind of process.',
      'process: new as from another site, same as from another page of arXiv. Budget: added by ours ≤ 2 × floor.',
    ],
  };
}

const present = (values: (number | undefined)[]) => values.filter((value) => value !== undefined);

function frameRow({ name: [styles, , paper], measured }: Case, variant: Variant): string[] {
  const seen = measured.seen[variant];
  const cards = present(seen.map(({ card }) => card));
  const margins = present(
    seen.map(({ card, settled }) => (card !== undefined && settled ? settled - card : undefined)),
  );
  const shifts = seen.map(({ shift }) => shift);
  const count = (met: number, of: number) => (of > 0 ? `${met}/${of}` : '-');
  return [
    styles,
    paper,
    variant,
    spread(present(seen.map(({ fcp }) => fcp))),
    spread(cards),
    count(margins.filter((margin) => margin >= 0).length, margins.length),
    format(Math.min(...margins)),
    count(seen.filter(({ together }) => together).length, cards.length),
    `${format(median(shifts), 3)} / ${format(quantile(shifts, 1), 3)}`,
    count(seen.filter(({ tops }) => tops.length > 1).length, seen.length),
  ];
}

/** Whether what the extensions insert is there in the first frame, and what moves if not. */
export function frameTable(cases: Case[]): Table {
  return {
    title: 'Abstract page: the first frame, ms since the navigation began, median (quartiles)',
    head: [
      ...['styles', 'paper', 'extension', 'FCP', 'card in DOM', 'before FCP', 'worst margin', 'with abstract'],
      ...['shift median / max', 'abstract moved'],
    ],
    rows: cases
      .filter(({ measured }) => measured.seen.none.length > 0)
      .flatMap((one) => VARIANTS.map((variant) => frameRow(one, variant))),
    left: 3,
    notes: [
      'before FCP: loads on which it was in the DOM when the first frame was settled; worst margin: by how many ms at least.',
      'with abstract: loads on which the first frame that showed the abstract had it, whatever was painted before (the header).',
      'Budget: all loads, shift 0, the visible abstract never elsewhere. The floor does not guard the first frame.',
    ],
  };
}
