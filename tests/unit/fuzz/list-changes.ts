/** Changes of papers, as the panel's verbs and those of other pages make them, and as the model does. */
import fc from 'fast-check';
import type { ArxivId } from '../../../data/arxiv-id';
import type { Panel } from '../../../data/panel/panel';
import { type Rating, STATUSES, type Status } from '../../../data/reading-list/entry';
import * as list from '../../../data/reading-list/reading-list';
import type { Values } from './list-model';
import { type Expected, TAGS } from './panel-expected';

export const tag = fc.constantFrom(...TAGS);
export const status = fc.constantFrom(...STATUSES);
const rating = fc.integer({ min: 0, max: 5 }) as fc.Arbitrary<Rating>;

/** A change of fields, as the panel's verbs and those of other pages make it. */
interface Change {
  verb: keyof typeof CHANGES;
  status: Status;
  rating: Rating;
  tag: string;
}
export const tagged = (tags: readonly string[], next: readonly string[]) =>
  tags.join() === next.join() ? {} : { tags: next };
const CHANGES = {
  setStatus: {
    kind: 'status',
    of: (now: Values, to: Change) => (now.status === to.status ? {} : { status: to.status }),
  },
  setRating: {
    kind: 'rating',
    of: (now: Values, to: Change) => (now.rating === to.rating ? {} : { rating: to.rating }),
  },
  addTag: { kind: 'tags', of: ({ tags }: Values, to: Change) => tagged(tags, [...new Set([...tags, to.tag])]) },
  removeTag: {
    kind: 'tags',
    of: ({ tags }: Values, to: Change) =>
      tagged(
        tags,
        tags.filter((one) => one !== to.tag),
      ),
  },
  remove: { kind: 'remove', of: () => ({ saved: false }) },
} as const;
export const change: fc.Arbitrary<Change> = fc.record({
  verb: fc.constantFrom('setStatus', 'setRating', 'addTag', 'removeTag', 'remove'),
  status,
  rating,
  tag,
});

export function expectChange(to: Change, ids: readonly ArxivId[], now: number, { list: model }: Expected): void {
  const { kind, of } = CHANGES[to.verb];
  model.write(kind, now, ids, (values) => (values.saved ? of(values, to) : {}));
}
export const inPanel = (panel: Panel, { verb, ...to }: Change, ids: ArxivId[]): Promise<void> =>
  ({
    setStatus: () => panel.setStatus(ids, to.status),
    setRating: () => panel.setRating(ids, to.rating),
    addTag: () => panel.addTag(ids, to.tag),
    removeTag: () => panel.removeTag(ids, to.tag),
    remove: () => panel.remove(ids),
  })[verb]();
export const elsewhere = ({ verb, ...to }: Change, ids: ArxivId[], now: number): Promise<void> =>
  ({
    setStatus: () => list.setStatus(ids, now, to.status),
    setRating: () => list.setRating(ids, now, to.rating),
    addTag: () => list.addTag(ids, now, to.tag),
    removeTag: () => list.removeTag(ids, now, to.tag),
    remove: () => list.remove(ids, now),
  })[verb]();
