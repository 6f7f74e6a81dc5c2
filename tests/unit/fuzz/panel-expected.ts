/** What is expected of the panel after an act, and what an act is. */
import fc from 'fast-check';
import type { ArxivId } from '../../../data/arxiv-id';
import type { Panel } from '../../../data/panel/panel';
import type { View } from '../../../data/panel/view';
import type { ListModel } from './list-model';

export const TAGS = ['추론', 'diffusion', '읽을 것'];

/** What is expected of the panel, beside the list itself. */
export interface Expected {
  list: ListModel;
  view: View;
  /** Notes that are being typed. */
  typed: Map<ArxivId, string>;
  selected: Set<ArxivId>;
}

/** Some of the papers that are shown; of a choice among no papers, none. */
type Choice = readonly number[];
export const chosen = <T>(all: readonly T[], choice: Choice): T[] => [
  ...new Set(choice.flatMap((at) => all.slice(at % Math.max(all.length, 1), (at % Math.max(all.length, 1)) + 1))),
];

/** Something that is done, and what it is expected to do. */
export interface Act {
  name: string;
  /** On the papers that the panel shows. `all` are those that tests save. */
  run(
    at: { panel: Panel; shown: readonly ArxivId[]; all: readonly ArxivId[]; now: number },
    to: Expected,
  ): Promise<unknown>;
}

/** A few of whatever papers there are. */
export const choice = fc.array(fc.nat(9), { minLength: 1, maxLength: 4 });

/** An act with what was made up for it. */
export const act = <T>(name: string, made: fc.Arbitrary<T>, run: (given: T) => Act['run']): fc.Arbitrary<Act> =>
  made.map((given) => {
    const whole = `${name} ${JSON.stringify(given)}`;
    return { name: whole, run: run(given), toString: () => whole };
  });

/** Notes that were being typed are stored, in the order in which they were begun. */
export function expectStored({ list: model, typed }: Expected, now: number): void {
  for (const [id, note] of typed)
    if (model.knows(id)) model.write('note', now, [id], (values) => (values.note === note ? {} : { note }));
  typed.clear();
}

/** And the act that undo is offered for is taken back. */
export function expectUndone(to: Expected, now: number): void {
  const last = to.list.lastAct();
  if (!last) return;
  expectStored(to, now);
  to.list.undo(last);
}

/** One of acts, by their weights. */
export const weighted = (acts: [weight: number, fc.Arbitrary<Act>][]) =>
  fc.oneof(...acts.map(([weight, arbitrary]) => ({ weight, arbitrary })));
