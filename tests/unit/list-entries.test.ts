// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { linkedEntries } from '../../entrypoints/arxiv-list.content/sites/linked-entries';
import { list } from '../../entrypoints/arxiv-list.content/sites/list';
import type { ListEntry, ListSite } from '../../entrypoints/arxiv-list.content/sites/list-site';
import { search } from '../../entrypoints/arxiv-list.content/sites/search';
import { arxivDocument, parsePage } from './page-samples';

const NEW = [
  '2502.10001 2502.06394 2502.10002 2502.06703 2502.06781 2501.00001',
  '2502.06060 2502.10003 2502.05664 2502.06049 2502.05609 2502.06772',
  '2502.06764 2502.10004 2502.05415 2502.05795',
  '2502.06786 2411.18676 hep-th/9901001 2502.10005 2502.03628',
].flatMap((ids) => ids.split(' '));
const RECENT = [...NEW.slice(0, 16), '2502.10006', '2502.06788', '2502.10007', '2502.10008'];
const HITS = [
  '2502.06394 2502.06703 2502.10001 2502.06786 2502.06781 2501.00001 2411.18676 2502.06060',
  '2502.06764 hep-th/9901001 2502.06049 2502.05664 2502.05415 2502.06772 2502.03628',
].flatMap((ids) => ids.split(' '));

const eras = ['2025', '2026'] as const;
const sites: Record<string, ListSite> = { list, search };
const pages = [
  ['list', '/list/cs.CL/new', NEW],
  ['list', '/list/cs.CL/recent', RECENT],
  ['list', '/catchup/cs.CL/2025-02-11?abs=True', NEW],
  ['list', '/catchup/cs.CL/2025-02-11', NEW],
  ['list', '/a/moskovskiy_d_1', ['2502.06394']],
  ['search', '/search/?query=language&searchtype=all', HITS],
] as const;
const onPages = eras.flatMap((era) => pages.map(([name, path, ids]) => ({ era, name, path, ids })));

/** The page with a badge put to each entry. */
function badged(site: ListSite, document: Document): { entry: ListEntry; badge: HTMLElement }[] {
  return site.entries(document).map((entry) => {
    const badge = document.createElement('our-badge');
    site.placing.put(badge, entry);
    return { entry, badge };
  });
}

describe.each(onPages)('$path of $era', ({ era, name, path, ids }) => {
  const site = sites[name] ?? list;

  test('has its papers in arXiv’s order, none that a text only mentions, and a place for the strip before them', () => {
    const document = arxivDocument(path, { era });
    const entries = site.entries(document);
    expect(entries.map(({ id }) => id)).toEqual(ids);
    const anchor = site.stripAnchor(document);
    expect(anchor?.compareDocumentPosition(entries[0]?.head as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test('after a redesign has no entry, but still tells each paper once by its links', () => {
    const document = arxivDocument(path, { era, changed: true });
    expect(site.entries(document)).toEqual([]);
    const linked = linkedEntries(document);
    expect(linked.map(({ id }) => id)).toEqual(ids);
    expect(linked.map(({ head }) => head.textContent?.trim())).toEqual(
      ids.map((id) => expect.stringMatching(new RegExp(`^arXiv:${id}(v\\d)?$`))),
    );
  });
});

describe.each(eras)('a badge on the lists of %s', (era) => {
  test('stands in its own entry, directly above the abstract', () => {
    for (const { entry, badge } of badged(list, arxivDocument('/list/cs.CL/new', { era }))) {
      expect(entry.head.nextElementSibling?.contains(badge)).toBe(true);
      expect(badge.nextElementSibling?.matches('.meta > p.mathjax')).toBe(true);
      expect(badge.previousElementSibling?.classList.contains('list-subjects')).toBe(true);
    }
  });

  test.each(['/list/cs.CL/recent', '/list/cs.CL/2025-02?skip=0&show=25', '/a/moskovskiy_d_1'])(
    'stands at the end of the entry on %s, which has no abstracts',
    (path) => {
      const all = badged(list, arxivDocument(path, { era }));
      expect(all.length).toBeGreaterThan(0);
      for (const { entry, badge } of all)
        expect(entry.head.nextElementSibling?.querySelector('.meta')?.lastElementChild).toBe(badge);
    },
  );

  test('stands above the abstract of a search result', () => {
    const all = badged(search, arxivDocument('/search/?query=language', { era }));
    expect(all).toHaveLength(15);
    for (const { entry, badge } of all) {
      expect(badge.parentElement).toBe(entry.head);
      expect(badge.nextElementSibling?.matches('p.abstract')).toBe(true);
    }
  });
});

describe('in broken markup', () => {
  const entry = (html: string) => {
    const [only] = badged(list, parsePage(`<dl id="articles">${html}</dl>`));
    return only;
  };

  test('a badge without a description list’s dd stands in the dt', () => {
    const only = entry('<dt><a href="/abs/2502.06394">arXiv:2502.06394</a></dt><dt>no link</dt>');
    expect(only?.badge.parentElement).toBe(only?.entry.head);
  });

  test('a badge without the place it knows stands at the end of the dd', () => {
    const only = entry('<dt><a href="/abs/2502.06394">arXiv:2502.06394</a></dt><dd><p>Title</p></dd>');
    expect(only?.badge.previousElementSibling?.textContent).toBe('Title');
  });

  test('a search result without abstract has its badge at the end', () => {
    const [only] = badged(
      search,
      parsePage('<li class="arxiv-result"><p class="list-title"><a href="/abs/2502.06394v2">x</a></p></li>'),
    );
    expect(only?.entry).toMatchObject({ id: '2502.06394' });
    expect(only?.badge.previousElementSibling?.classList.contains('list-title')).toBe(true);
  });

  test('an entry that links several abstracts is the first one’s', () => {
    const links = '<a href="/abs/2502.06394v2">own</a> <a href="/abs/2502.06703">replaces</a>';
    expect(list.entries(parsePage(`<dl id="articles"><dt>${links}</dt><dd></dd></dl>`)).map(({ id }) => id)).toEqual([
      '2502.06394',
    ]);
    const result = `<li class="arxiv-result"><p>After <a href="/abs/2502.06781">x</a></p><p class="list-title">${links}</p></li>`;
    expect(search.entries(parsePage(result)).map(({ id }) => id)).toEqual(['2502.06394']);
  });

  test('a page of links alone has each paper at its first link', () => {
    const page = parsePage(
      '<a href="/abs/2502.06394">one</a> <a href="/pdf/2502.06781">no</a> <a href="/abs/2502.06394v1">two</a>',
    );
    expect(linkedEntries(page).map(({ head }) => head.textContent)).toEqual(['one']);
  });

  test.each(['/abs/', '/abs/nonsense', '/abs/2502.99', '/pdf/2502.06394', 'javascript:/abs/', ''])(
    'an entry that leads to %j is none',
    (href) => {
      expect(entry(`<dt><a href="${href}">x</a></dt><dd></dd>`)).toBeUndefined();
    },
  );
});

test.each(['/search/', '/search/advanced'])('%s without a question has no entries', (path) => {
  const document = arxivDocument(path);
  expect([...search.entries(document), ...linkedEntries(document)]).toEqual([]);
});
