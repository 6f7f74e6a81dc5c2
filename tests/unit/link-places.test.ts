// @vitest-environment happy-dom
/** On the fixtures' pages of other sites: which links get a badge, and where it stands. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { annotateLinks } from '../../entrypoints/links.content/annotate-links';
import { linkSiteOf } from '../../entrypoints/links.content/sites/registry';
import type { PageBadge } from '../../entrypoints/on-page/badge';
import { DIGEST_PAPERS } from '../fixtures/pages/papers';
import { openContext, otherDocument, putInIndex, settled, stopClock } from './page-samples';

const DIGEST = DIGEST_PAPERS.map(({ id }) => id);

beforeEach(() => {
  stopClock();
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  vi.stubGlobal('haruCreateBadge', (id: string): Partial<PageBadge> => {
    const element = document.createElement('haru-papers-badge');
    element.setAttribute('data-arxiv-id', id);
    return { element, isOpen: false, show: () => undefined, setOpen: () => undefined, remove: () => element.remove() };
  });
});

const idOf = (badge: Element) => badge.getAttribute('data-arxiv-id');

/** Runs the script on a page, with the digest's papers and an old one in the library; what it then shows. */
async function open(host: string, path: string, change = (_page: Document) => {}) {
  const page = otherDocument(host, path);
  change(page);
  document.body.replaceChildren(...page.body.childNodes);
  await putInIndex(Object.fromEntries(['hep-th/9901001', ...DIGEST].map((id) => [id, 1])));
  annotateLinks(openContext(), linkSiteOf(location));
  await settled();
  await settled();
  const badges = [...document.querySelectorAll('haru-papers-badge')];
  // Nowhere may a click on a badge be a click on a link.
  for (const badge of badges) expect(badge.closest('a')).toBeNull();
  const within = (place: string) => badges.filter((badge) => badge.closest(place));
  return { badges, ids: badges.map(idOf), idsIn: (place: string) => within(place).map(idOf) };
}

/** What stands directly before a badge, as far as it matches. */
const after = (badge: Element, place: string) => badge.previousElementSibling?.matches(place) === true;

describe('Hugging Face', () => {
  test('a card of the day has one badge, behind its title; none at picture, votes, authors or comments', async () => {
    const { badges, ids } = await open('huggingface.co', '/papers');
    expect(ids).toEqual(DIGEST);
    for (const badge of badges) expect(after(badge, 'h3 > a')).toBe(true);
  });

  test('a paper’s page has one in its heading, none at its links to itself, and one for its neighbour', async () => {
    const { ids, idsIn } = await open('huggingface.co', '/papers/2502.06394');
    expect(idsIn('h1')).toEqual(['2502.06394']);
    expect(idsIn('article')).toEqual(['2502.05664']);
    expect(ids).toHaveLength(2);
  });
});

describe('alphaXiv', () => {
  test('a card of the feed has one badge, behind its title; none at comments and overview', async () => {
    const { badges, ids } = await open('www.alphaxiv.org', '/');
    expect(ids).toEqual(DIGEST);
    for (const badge of badges) expect(after(badge, 'a.block')).toBe(true);
  });

  test('a paper’s page has one in its heading, none at its links to itself, and one for another paper', async () => {
    const { ids, idsIn } = await open('www.alphaxiv.org', '/abs/2502.06394v2');
    expect(idsIn('h1')).toEqual(['2502.06394']);
    expect(idsIn('p')).toEqual(['2502.06786']);
    expect(ids).toHaveLength(2);
  });
});

test('Google Scholar: one a result, at its title, although the link to the file comes first', async () => {
  const { badges, ids } = await open('scholar.google.com', '/scholar?q=language');
  expect(ids).toEqual(DIGEST.slice(0, 6));
  for (const badge of badges) expect(badge.parentElement?.matches('.gs_rt')).toBe(true);
});

describe('Semantic Scholar', () => {
  const SEARCH = '/search?q=language';

  test('one a result, behind its title, although only the file’s link leads to arXiv', async () => {
    const { badges, ids } = await open('www.semanticscholar.org', SEARCH);
    expect(ids).toEqual(DIGEST.slice(0, 5));
    for (const badge of badges) expect(after(badge, '[data-test-id="title-link"]')).toBe(true);
  });

  test('a paper’s page has one at its heading, and one at each citation', async () => {
    const results = otherDocument('www.semanticscholar.org', SEARCH);
    const path = results.querySelector('[data-test-id="title-link"]')?.getAttribute('href') ?? '';
    const { idsIn } = await open('www.semanticscholar.org', path);
    expect(idsIn('h1')).toEqual([DIGEST[0]]);
    expect(idsIn('.fresh-paper-detail-page__header')).toEqual([DIGEST[0]]);
    expect(idsIn('.citation-list')).toEqual(DIGEST.slice(0, 5));
  });
});

describe('OpenReview', () => {
  test('in a submission’s text and in a review, at links', async () => {
    const { ids, idsIn } = await open('openreview.net', '/forum?id=Xy12');
    expect(idsIn('.forum-note')).toEqual(['2502.06394']);
    expect(idsIn('.note')).toEqual(['2502.06703']);
    expect(ids).toHaveLength(2);
  });

  test('once in each of them, however many paragraphs link it', async () => {
    const { idsIn } = await open('openreview.net', '/forum?id=Xy12', (page) => {
      for (const text of page.querySelectorAll('.note-content'))
        text.insertAdjacentHTML('beforeend', '<p><a href="https://arxiv.org/pdf/2502.06703">again</a></p>');
    });
    expect(idsIn('.forum-note')).toEqual(['2502.06394', '2502.06703']);
    expect(idsIn('.note')).toEqual(['2502.06703']);
  });
});

test('GitHub: in a README’s text; not at its pictures, the files or the box beside it', async () => {
  const { ids, idsIn } = await open('github.com', '/example/repo');
  expect(ids).toEqual(['2502.06394', ...DIGEST.slice(1, 6)]);
  expect(idsIn('.markdown-body')).toEqual(ids);
  expect(document.querySelector('haru-papers-badge')?.previousElementSibling?.textContent).toBe('our paper');
});

describe('Hacker News', () => {
  test('at a story’s title, before the name of its site', async () => {
    const { badges, ids } = await open('news.ycombinator.com', '/news');
    expect(ids).toEqual(['2502.06703', '2502.06394', '2502.06786', '2502.06049', '2502.05795']);
    for (const badge of badges) expect(badge.nextElementSibling?.matches('.titleline > .sitebit')).toBe(true);
  });

  test('not in its bars', async () => {
    const { ids } = await open('news.ycombinator.com', '/news', (page) => {
      const link = '<a href="https://arxiv.org/abs/2502.06060">my paper</a>';
      page.querySelector('.pagetop')?.insertAdjacentHTML('beforeend', link);
      page.querySelector('.subline')?.insertAdjacentHTML('beforeend', link);
    });
    expect(ids).not.toContain('2502.06060');
  });

  test('in comments, although the link’s text is cut', async () => {
    const { idsIn } = await open('news.ycombinator.com', '/item?id=43464068');
    expect(idsIn('.titleline')).toEqual(['2502.06703']);
    expect(idsIn('.commtext')).toEqual(['2502.06781']);
  });
});

describe('Reddit', () => {
  test('once a post, in its text', async () => {
    const { ids, idsIn } = await open('www.reddit.com', '/r/MachineLearning/');
    expect(ids).toEqual(DIGEST.slice(0, 5));
    expect(idsIn('[slot="text-body"]')).toEqual(ids);
  });

  test('in a post that is but a link, in a slot that the post shows', async () => {
    const { badges, ids } = await open('www.reddit.com', '/r/MachineLearning/', (page) => {
      for (const text of page.querySelectorAll('[slot="text-body"]')) text.remove();
    });
    expect(ids).toEqual(DIGEST.slice(0, 5));
    for (const badge of badges) expect(badge.closest('[slot]')).not.toBeNull();
  });

  test('also in a post’s comments', async () => {
    const { ids, idsIn } = await open('www.reddit.com', '/r/MachineLearning/comments/1imabc1/r_a_fixture_thread/');
    expect(ids).toEqual(['2502.06394', '2502.06786']);
    expect(idsIn('shreddit-comment')).toEqual(['2502.06786']);
  });
});

test('X: at a link whose text says where it leads; none at one that is cut, or at words', async () => {
  const { badges, ids } = await open('x.com', '/ada/status/1889000000000000000');
  expect(ids).toEqual(['2502.06394']);
  expect(badges.map((badge) => after(badge, 'a[href^="https://t.co/"]'))).toEqual([true]);
});

describe('any other site', () => {
  const BY_PLACE = {
    '#top, #top ~ haru-papers-badge': ['2502.03628'],
    '#forms':
      '2502.06394 2502.06703 2502.06781 2502.06060 2502.06786 2502.06764 2502.05664 2502.06049 2502.05415'.split(' '),
    '#twice': ['2502.06772'],
    '#again': ['2502.06772', 'hep-th/9901001'],
    '#clipped': ['2502.06788'],
    '#last': ['2502.05795'],
  };

  test('has badges beside the links of its text, a paper once in each block', async () => {
    const { ids, idsIn } = await open('blog.example', '/');
    expect(Object.fromEntries(Object.keys(BY_PLACE).map((place) => [place, idsIn(place)]))).toEqual(BY_PLACE);
    expect(ids).toHaveLength(Object.values(BY_PLACE).flat().length);
  });

  test('each stands directly behind its link', async () => {
    const { badges } = await open('blog.example', '/');
    for (const badge of badges) expect(after(badge, 'a')).toBe(true);
    expect(badges[1]?.previousElementSibling?.textContent).toBe('a paper about detoxification');
  });

  test.each([
    ['menus', '#navigation, #menu'],
    ['what is being written', '#editor, #text'],
    ['links that only carry an address', '#shared'],
    ['links to anywhere else, or nowhere', '#broken'],
    ['drawings, maps and pictures', '#drawing, [name="map"], #picture'],
  ])('has none at %s', async (_, place) => {
    const { idsIn } = await open('blog.example', '/');
    expect(document.querySelectorAll(place).length).toBeGreaterThan(0);
    expect(idsIn(place)).toEqual([]);
  });
});
