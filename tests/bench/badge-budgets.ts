import type { MeasuredPage } from './badge-pages';
import { atMost, type Budget } from './budgets';
import { median, quantile } from './statistics';
import { addedCosts } from './variants';

/** How a list of 2,000 entries stands to the design's budgets. */
export function listBudgets(page: MeasuredPage): Budget[] {
  const tasks = page.traced.ours.map(({ script }) => script);
  return [
    atMost({
      what: `list of ${page.name}: main thread added`,
      value: median(addedCosts(page, 'ours', 'total')),
      floor: median(addedCosts(page, 'floor', 'total')),
      limit: 50,
      unit: 'ms',
    }),
    atMost({ what: `list of ${page.name}: longest task of ours`, value: quantile(tasks, 1), limit: 50, unit: 'ms' }),
  ];
}
