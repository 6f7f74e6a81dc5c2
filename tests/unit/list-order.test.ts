// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import {
  listsOf,
  markEntry,
  restoreOrder,
  showOnlyMarked,
  sortByVotes,
} from '../../entrypoints/arxiv-list.content/list-order';
import type { ListEntry } from '../../entrypoints/arxiv-list.content/sites/list-site';

/** A list as a test describes it: headings, and entries by their votes; null has none, undefined is in no digest. */
type Part = 'heading' | { votes: number | null | undefined };

/** Builds the list of `tag`, and says which entries it has. */
function build(tag: 'dl' | 'ol', parts: readonly Part[]) {
  const list = document.createElement(tag);
  const ranked: { entry: ListEntry; votes: number | undefined }[] = [];
  const add = (name: string, text: string) => {
    const element = document.createElement(name);
    element.textContent = text;
    list.append(element);
    return element;
  };
  for (const [n, part] of parts.entries()) {
    if (part === 'heading') {
      add('h3', `heading ${n}`);
      continue;
    }
    const head = add(tag === 'dl' ? 'dt' : 'li', `${n}`);
    if (tag === 'dl') add('dd', `${n}`);
    const entry = { id: `2502.${10_000 + n}` as ArxivId, head };
    if (part.votes !== undefined) ranked.push({ entry, votes: part.votes ?? undefined });
  }
  document.body.replaceChildren(list);
  return { list, ranked, entries: ranked.map(({ entry }) => entry) };
}

/** What the reader sees, from top to bottom. */
function seen(list: HTMLElement): string[] {
  const children = [...list.children] as HTMLElement[];
  return children
    .toSorted((a, b) => Number(a.style.order || 0) - Number(b.style.order || 0))
    .map(({ textContent }) => textContent ?? '');
}

/** What the reader should see: under each heading the ranked entries by votes, then the others; all else as it was. */
function wanted(tag: 'dl' | 'ol', parts: readonly Part[]): string[] {
  const spans: { title: string[]; entries: { n: number; votes: number }[] }[] = [{ title: [], entries: [] }];
  parts.forEach((part, n) => {
    if (part === 'heading') spans.push({ title: [`heading ${n}`], entries: [] });
    else spans.at(-1)?.entries.push({ n, votes: part.votes === null ? -1 : (part.votes ?? -2) });
  });
  return spans.flatMap(({ title, entries }) => [
    ...title,
    ...entries.toSorted((a, b) => b.votes - a.votes).flatMap(({ n }) => (tag === 'dl' ? [`${n}`, `${n}`] : [`${n}`])),
  ]);
}

const parts = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: fc.constant('heading' as const) },
    { weight: 5, arbitrary: fc.record({ votes: fc.option(fc.option(fc.nat(3)), { nil: undefined }) }) },
  ),
  { maxLength: 14 },
);
const tags = fc.constantFrom('dl' as const, 'ol' as const);

test('sorted, each heading’s papers stand by votes, and ties and all others in arXiv’s order', () => {
  fc.assert(
    fc.property(tags, parts, (tag, given) => {
      const { list, ranked } = build(tag, given);
      sortByVotes([list], ranked);
      expect(seen(list)).toEqual(wanted(tag, given));
    }),
  );
});

test('a paper that the digest has without votes stands behind one with none, and before the others', () => {
  const { list, ranked } = build('ol', [{ votes: undefined }, { votes: null }, { votes: 0 }, { votes: 7 }]);
  sortByVotes([list], ranked);
  expect(seen(list)).toEqual(['3', '2', '1', '0']);
});

test('sorted and back, nothing is left of it, however often', () => {
  fc.assert(
    fc.property(tags, parts, fc.integer({ min: 1, max: 3 }), (tag, given, times) => {
      const { list, ranked } = build(tag, given);
      const before = list.outerHTML;
      for (let time = 0; time < times; time++) sortByVotes([list], ranked);
      restoreOrder([list]);
      expect(list.outerHTML).toBe(before);
    }),
  );
});

test('sorting moves no element', () => {
  const { list, ranked } = build('dl', ['heading', { votes: 1 }, { votes: undefined }, { votes: 5 }]);
  const before = [...list.children];
  sortByVotes([list], ranked);
  expect([...list.children]).toEqual(before);
});

test('an element’s own styles survive', () => {
  const { list, ranked } = build('ol', [{ votes: 1 }, { votes: 2 }]);
  list.firstElementChild?.setAttribute('style', 'color: red;');
  sortByVotes([list], ranked);
  restoreOrder([list]);
  expect(list.firstElementChild?.getAttribute('style')).toBe('color: red;');
});

test('narrowing only sets an attribute, on the list and on what stays', () => {
  fc.assert(
    fc.property(tags, parts, (tag, given) => {
      const { list, entries } = build(tag, given);
      const before = list.outerHTML;
      for (const entry of entries) markEntry(entry, true);
      showOnlyMarked(listsOf(entries), true);
      const plain = list.outerHTML.replaceAll(/ data-haru-(?:entry|only)(?:="")?/g, '');
      expect(plain).toBe(before);
      const marked = [...list.children].filter((child) => child.hasAttribute('data-haru-entry'));
      const own = entries.flatMap(({ head }) => (tag === 'dl' ? [head, head.nextElementSibling] : [head]));
      expect(marked).toEqual(own);
      showOnlyMarked(listsOf(entries), false);
      for (const entry of entries) markEntry(entry, false);
      expect(list.outerHTML).toBe(before);
    }),
  );
});
