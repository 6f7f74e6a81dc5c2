// @vitest-environment happy-dom
/** Whatever has happened to a list's markup: a badge is never doubled, never at another paper, and never missing. */
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { parseArxivId } from '../../data/arxiv-id';
import { annotateList } from '../../entrypoints/arxiv-list.content/annotate-list';
import { list } from '../../entrypoints/arxiv-list.content/sites/list';
import type { ListSite } from '../../entrypoints/arxiv-list.content/sites/list-site';
import { search } from '../../entrypoints/arxiv-list.content/sites/search';
import { arxivDocument, moveTo, openContext, putInIndex, settled, stopClock } from './page-samples';

const IDS = ['2502.10001', '2502.06394', '2502.06703', '2502.06764', '2502.06786', '2411.18676', 'hep-th/9901001'];
const OPS = ['remove', 'duplicate', 'move', 'drop attributes', 'drop links', 'unwrap', 'lead elsewhere'] as const;

interface Damage {
  op: (typeof OPS)[number];
  at: number;
  to: number;
  href: string;
}
const damages: fc.Arbitrary<Damage[]> = fc.array(
  fc.record({
    op: fc.constantFrom(...OPS),
    at: fc.nat(99),
    to: fc.nat(99),
    href: fc.oneof(
      fc.constantFrom(...IDS).map((id) => `/abs/${id}`),
      fc.constantFrom('/abs/', '/abs/%E0%A4%A', 'https://arxiv.org/abs/2502.06394v3?context=cs#top', '/pdf/2502.06394'),
      fc.string({ unit: 'binary' }).map((text) => `/abs/${text}`),
    ),
  }),
  { maxLength: 8 },
);

type Act = (part: HTMLElement, damage: { other: HTMLElement; inner: Element | undefined; href: string }) => void;
const ACTS: Record<Damage['op'], Act> = {
  remove: (part) => part.remove(),
  duplicate: (part, { other }) => other.after(part.cloneNode(true)),
  move: (part, { other }) => other.after(part),
  'drop attributes': (_, { inner }) => {
    for (const { name } of [...(inner?.attributes ?? [])]) inner?.removeAttribute(name);
  },
  'drop links': (part) => {
    for (const link of part.querySelectorAll('a')) link.remove();
  },
  unwrap: (_, { inner }) => inner?.replaceWith(...inner.childNodes),
  'lead elsewhere': (part, { href }) => {
    for (const link of part.querySelectorAll('a')) link.setAttribute('href', href);
  },
};

/** Does one damage to one of the elements that `parts` selects, or to what is in it. */
function damage(body: HTMLElement, parts: string, { op, at, to, href }: Damage): void {
  const all = [...body.querySelectorAll<HTMLElement>(parts)];
  const part = all[at % all.length];
  const other = all[to % all.length];
  if (!part || !other) return;
  const within = [...part.querySelectorAll('*')];
  ACTS[op](part, { other, inner: within[to % within.length], href });
}

/** The first few entries of each of a page's lists. */
function shortPage(path: string, lists: string, most: number): HTMLElement {
  const { body } = arxivDocument(path);
  for (const one of body.querySelectorAll(lists)) for (const part of [...one.children].slice(most)) part.remove();
  return body;
}

const idOf = (link: Element | undefined) =>
  parseArxivId(/\/abs\/([^?#]+)/.exec(link?.getAttribute('href') ?? '')?.[1] ?? '')?.id;
/** The first of `links` to lead to an abstract. */
const ownId = (links: Iterable<Element>) => [...links].map(idOf).find((id) => id !== undefined);

interface Law {
  site: ListSite;
  path: string;
  lists: string;
  most: number;
  parts: string;
  heads: string;
  links(head: Element): Iterable<Element>;
  headOf(badge: Element): Element | null | undefined;
}
const laws: Law[] = [
  {
    site: list,
    path: '/list/cs.CL/new',
    lists: '#dlpage > dl',
    most: 9,
    parts: '#dlpage > dl > *',
    heads: 'dl#articles > dt',
    links: (head) => [...head.children].filter(({ tagName }) => tagName === 'A'),
    headOf: (badge) => badge.closest('dt') ?? badge.closest('dd')?.previousElementSibling,
  },
  {
    site: search,
    path: '/search/?query=language',
    lists: '#main-container ol',
    most: 8,
    parts: '#main-container ol > li',
    heads: 'li.arxiv-result',
    links: (head) => head.querySelectorAll('p.list-title a'),
    headOf: (badge) => badge.closest('li.arxiv-result'),
  },
];

const badgesOnPage = () => [...document.querySelectorAll('haru-papers-badge')];

/** What must hold of a page whose markup is as the site knows it. */
function expectOneEach({ heads, links, headOf }: Law, index: readonly string[]): void {
  const badges = badgesOnPage();
  for (const head of document.querySelectorAll(heads)) {
    const id = ownId(links(head));
    const own = badges.filter((badge) => headOf(badge) === head).map((badge) => badge.getAttribute('data-arxiv-id'));
    expect(own).toEqual(id && index.includes(id) ? [id] : []);
  }
  for (const badge of badges) expect(headOf(badge)?.matches(heads)).toBe(true);
}

/** And of one of which nothing but links is known. */
function expectOneAPaper(): void {
  const badges = badgesOnPage();
  for (const badge of badges)
    expect(idOf(badge.previousElementSibling ?? undefined)).toBe(badge.getAttribute('data-arxiv-id'));
  const ids = badges.map((badge) => badge.getAttribute('data-arxiv-id'));
  expect(new Set(ids).size).toBe(ids.length);
}

beforeEach(stopClock);

test.each(laws)('on $path', async (law) => {
  moveTo(`https://arxiv.org${law.path}`);
  const page = shortPage(law.path, law.lists, law.most);
  const cases = fc.asyncProperty(damages, fc.subarray(IDS), async (done, index) => {
    const body = page.cloneNode(true) as HTMLElement;
    for (const one of done) damage(body, law.parts, one);
    document.body.replaceChildren(...body.childNodes);
    const before = document.documentElement.outerHTML;
    await putInIndex(Object.fromEntries(index.map((id, votes) => [id, votes])));

    const ctx = openContext();
    annotateList(ctx, law.site);
    await settled();
    const isKnown = [...document.querySelectorAll(law.heads)].some((head) => ownId(law.links(head)));
    if (isKnown) expectOneEach(law, index);
    else expectOneAPaper();

    ctx.abort();
    expect(document.documentElement.outerHTML).toBe(before);
    await browser.storage.local.clear();
  });
  await fc.assert(cases, { numRuns: 25 });
});
