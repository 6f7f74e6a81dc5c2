/** What other pages and other devices do to the list. */
import fc from 'fast-check';
import { absorb } from '../../../data/reading-list/absorb';
import * as list from '../../../data/reading-list/reading-list';
import { change, elsewhere, expectChange, status } from './list-changes';
import type { Values } from './list-model';
import { type Act, act, choice, chosen, weighted } from './panel-expected';

/** What comes from other pages, and from other devices. */
const OUTSIDE: [weight: number, fc.Arbitrary<Act>][] = [
  [
    3,
    act('another page changes', fc.record({ change, choice }), (given) => async ({ all, now }, to) => {
      const ids = chosen(all, given.choice);
      expectChange(given.change, ids, now, to);
      await elsewhere(given.change, ids, now);
    }),
  ],
  [
    3,
    act('another page saves', choice, (at) => async ({ all, now }, to) => {
      for (const id of chosen(all, at.slice(0, 1))) {
        const isNew = !to.list.knows(id);
        const of = ({ saved }: Values) =>
          saved ? {} : { saved: true, added: now, ...(isNew && { status: 'to-read' }) };
        to.list.write('save', now, [id], of);
        await list.save(id, now);
      }
    }),
  ],
  [
    2,
    act(
      'another device says',
      fc.record({ choice, saved: fc.boolean(), status, note: fc.constantFrom('멀리서', '') }),
      (given) =>
        async ({ all, now }, to) => {
          const { saved, status: said, note } = given;
          const ids = chosen(all, given.choice.slice(0, 2));
          to.list.write(undefined, now, ids, () => ({ saved, added: now, status: said, note }));
          const at = <T>(value: T) => ({ value, at: now });
          await absorb(
            ids.map((id) => ({ id, saved: at(saved), added: at(now), status: at(said), note: at(note) })),
            now,
            'sync',
          );
        },
    ),
  ],
];

export const outsideAct = weighted(OUTSIDE);
