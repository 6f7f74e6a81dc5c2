import { afterEach, expect, test } from 'vitest';
import { waitFor } from './browser';
import { useBrowser } from './use-browser';

const ABS = 'https://arxiv.org/abs/2502.06394';
const browser = useBrowser();

afterEach(() => {
  Object.assign(browser().pages.arxiv, {
    era: '2026',
    mathjax: false,
    labs: false,
    changed: false,
    styles: undefined,
    pause: undefined,
  });
});

/** A promise that the test settles when it likes. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { until: () => opened, open };
}

test('addresses get the statuses, types and redirects that arXiv gives them', async () => {
  const page = await browser().page('https://arxiv.org/format/2502.06394');
  const ask = (path: string) =>
    page.evaluate(async (to) => {
      const { status, url, headers } = await fetch(to);
      return `${status} ${new URL(url).pathname} ${headers.get('content-type')}`;
    }, path);
  const html = 'text/html; charset=utf-8';
  expect(await ask('/abs/2502.06394/')).toBe(`200 /abs/2502.06394 ${html}`);
  expect(await ask('/abs/arXiv:2502.06394v1')).toBe(`200 /abs/2502.06394v1 ${html}`);
  expect(await ask('/abs/2502.06394v9')).toBe(`404 /abs/2502.06394v9 ${html}`);
  expect(await ask('/abs/2502.99999')).toBe(`404 /abs/2502.99999 ${html}`);
  expect(await ask('/abs/hep-th/9901001')).toBe(`200 /abs/hep-th/9901001 ${html}`);
  expect(await ask('/abs/hep-th%2F9901001')).toBe(`200 /abs/hep-th%2F9901001 ${html}`);
  expect(await ask('/pdf/2502.06394.pdf')).toBe('200 /pdf/2502.06394 application/pdf');
  expect(await ask('/pdf/2501.00002')).toBe(`404 /pdf/2501.00002 ${html}`);
  expect(await ask('/list/cs.CL/new')).toBe(`200 /list/cs.CL/new ${html}`);
  expect(await ask('/list/cs/2502')).toBe(`404 /list/cs/2502 ${html}`);
  expect(await ask('/list/cs/2025-02?show=7')).toBe(`400 /list/cs/2025-02 ${html}`);
  expect(await ask('/list/cs.CL/25')).toBe(`200 /list/cs.CL/2025 ${html}`);
  expect(await ask('/a/nobody_x_1')).toBe(`400 /a/nobody_x_1 ${html}`);
  expect(await ask('/search/?query=2502.06394')).toBe(`200 /abs/2502.06394 ${html}`);
  expect(await ask('/html/2502.06764')).toBe(`404 /html/2502.06764 ${html}`);
  expect(await ask('/html/2502.06394v1/')).toBe(`200 /html/2502.06394v1/ ${html}`);
});

test.each(['2026', '2025'] as const)(
  'lists, search and HTML papers of %s have the parts that arXiv gives them',
  async (era) => {
    browser().pages.arxiv.era = era;
    const page = await browser().page('https://arxiv.org/a/moskovskiy_d_1');
    const count = (path: string, selector: string) =>
      page.evaluate(
        async (from, what) => {
          const text = await (await fetch(from)).text();
          return new DOMParser().parseFromString(text, 'text/html').querySelectorAll(what).length;
        },
        path,
        selector,
      );
    for (const [path, selector, expected] of [
      ['/list/cs.CL/new', 'dl#articles', 3],
      ['/list/cs.CL/new', 'dl#articles > dt + dd > .meta > p.mathjax', 21],
      ['/list/cs.CL/new', '.list-comments a[data-arxiv-id="2502.06703v1"]', 2],
      ['/list/cs.CL/recent', 'dl#articles > h3', 2],
      ['/list/cs.CL/pastweek', 'dl#articles > dt', 20],
      ['/list/cs.CL/2025-02', 'dl#articles > dt > a[title="Abstract"]', 50],
      ['/list/cs.CL/2025?skip=50&show=25', 'dl#articles > dt', 10],
      ['/catchup/cs.CL/2025-02-11', 'dl#articles', 3],
      ['/catchup/cs.CL/2025-02-11', 'p.mathjax', 0],
      ['/catchup/cs.CL/2025-02-11?abs=True', 'p.mathjax', 21],
      ['/a/moskovskiy_d_1', '#dlpage > h1 + dl#articles > dt', 1],
      ['/search/?query=models', 'main#main-container ol.breathe-horizontal > li.arxiv-result', 15],
      ['/search/cs?query=models', 'p.title .search-hit', 4],
      ['/search/advanced', 'li.arxiv-result', 0],
      ['/search/advanced?advanced=1&terms-0-term=models', 'li.arxiv-result', 15],
      ['/html/2502.06394v1', 'article.ltx_document > h1.ltx_title_document', 1],
      ['/html/2502.06394', 'ul.ltx_biblist > li.ltx_bibitem', 4],
    ] as const)
      expect(await count(path, selector), `${path} ${selector}`).toBe(expected);
  },
);

test.each(['2026', '2025'] as const)('an abstract page of %s carries its identity', async (era) => {
  browser().pages.arxiv.era = era;
  // Another address for each era, because both may be kept for an hour.
  const page = await browser().page(`${ABS}v1?era=${era}`);
  const found = await page.evaluate(() => [
    document.title.slice(0, 14),
    document.querySelector<HTMLMetaElement>('meta[name=citation_arxiv_id]')?.content,
    document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content,
    document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href,
    document.querySelectorAll('#abs > blockquote.abstract.mathjax').length,
    document.querySelectorAll('header.ds-site-header').length,
  ]);
  expect(found).toEqual(['[2502.06394v1]', '2502.06394', `${ABS}v1`, ABS, 1, era === '2026' ? 1 : 0]);
});

test('one column below 769 pixels, with links to the paper above the abstract', async () => {
  const page = await browser().page(ABS);
  const see = () => {
    const wide = document.querySelector('.leftcolumn')?.clientWidth ?? 0;
    return [innerWidth - wide < 20, document.querySelector('.mobile-submission-download')?.checkVisibility()];
  };
  expect(await page.evaluate(see)).toEqual([false, false]);
  await browser().emulate(page, { width: 390 });
  expect(await page.evaluate(see)).toEqual([true, true]);
});

test('a page can stop halfway, and styles can be late', async () => {
  const body = gate();
  const styles = gate();
  Object.assign(browser().pages.arxiv, {
    styles: styles.until,
    pause: { before: '<blockquote class="abstract', until: body.until },
  });
  const page = await browser().page();
  const loaded = page.goto('https://export.arxiv.org/abs/2502.06703');
  styles.open();
  await waitFor(page, () => document.querySelector('#abs h1.title') !== null);
  expect(await page.evaluate(() => document.querySelector('blockquote.abstract'))).toBeNull();
  body.open();
  await loaded;
  expect(await page.evaluate(() => document.querySelectorAll('blockquote.abstract').length)).toBe(1);
});

test('late scripts change the page as those of arXiv do', async () => {
  Object.assign(browser().pages.arxiv, { mathjax: true, labs: true });
  const page = await browser().page('https://www.arxiv.org/abs/2502.06394');
  expect(await waitFor(page, () => document.querySelectorAll('blockquote.abstract > span.MathJax').length)).toBe(3);
  expect(await page.evaluate(() => document.body.firstElementChild?.id)).toBe('MathJax_Message');
  expect(await waitFor(page, () => document.querySelectorAll('#bib-main a').length)).toBe(4);
});

test('a long list has as many entries and links as a real one', async () => {
  const page = await browser().page('https://arxiv.org/list/cs/2025-02?skip=0&show=2000');
  const [entries, links = 0, size = 0] = await page.evaluate(() => [
    document.querySelectorAll('dl#articles > dt').length,
    document.querySelectorAll('a[href]').length,
    document.documentElement.outerHTML.length,
  ]);
  expect(entries).toBe(2000);
  expect(Math.round(links / 1000)).toBe(14);
  expect(Math.round(size / 1e6)).toBe(3);
});

test.each([
  ['2026', 'body > header.arxiv-html-header + .ltx_page_navbar', '/html/2502.06703v1'],
  // A script builds the header, and `base` makes links on the page lead below the paper's address.
  ['2025', 'body > header.desktop_header ~ .ltx_page_navbar ~ #main', '/html/2502.06703v1/'],
] as const)('an HTML paper of %s is dark when the reader wants it', async (era, parts, base) => {
  browser().pages.arxiv.era = era;
  const page = await browser().page();
  await browser().emulate(page, { dark: true });
  await page.goto('https://arxiv.org/html/2502.06703v1');
  await waitFor(page, (what) => document.querySelector(what) !== null, parts);
  const found = await page.evaluate(() => [
    getComputedStyle(document.documentElement).backgroundColor,
    document.querySelector('#watermark-tr')?.textContent?.trim(),
    new URL(document.querySelector<HTMLAnchorElement>('.ltx_TOC a')?.href ?? '').pathname,
  ]);
  expect(found).toEqual(['rgb(40, 38, 35)', 'arXiv:2502.06703v1 [cs.CL] 10 Feb 2025', base]);
});

test('ar5iv has pages of its own', async () => {
  const page = await browser().page('https://ar5iv.labs.arxiv.org/abs/2502.06394');
  expect(page.url()).toBe('https://ar5iv.labs.arxiv.org/html/2502.06394');
  expect(await page.title()).toMatch(/^\[2502\.06394\] /);
});

test.each([
  ['/abs/2502.06781', 'blockquote.abstract, #abs'],
  ['/html/2502.06781', 'h1.ltx_title_document'],
  ['/list/cs.LG/new', 'dl#articles'],
  ['/search/?query=changed', 'li.arxiv-result'],
])('after a redesign %s has no %s, but its links', async (path, selector) => {
  browser().pages.arxiv.changed = true;
  const page = await browser().page(`https://arxiv.org${path}`);
  const see = (what: string) => [
    document.querySelectorAll(what).length,
    document.querySelectorAll('a[href*="2502.06703"]').length > 0,
  ];
  expect(await page.evaluate(see, selector)).toEqual([0, true]);
});

test.each([
  ['https://huggingface.co/papers', 'article h3 > a[href^="/papers/"]', 15],
  ['https://huggingface.co/papers/2502.06394', 'a[href="https://arxiv.org/abs/2502.06394"]', 1],
  ['https://www.alphaxiv.org/', 'h2', 15],
  ['https://www.alphaxiv.org/abs/2502.06394', 'a[href="https://arxiv.org/abs/2502.06394"]', 1],
  ['https://scholar.google.com/scholar?q=scaling', 'h3.gs_rt > a', 7],
  ['https://www.semanticscholar.org/search?q=scaling', 'a[data-test-id="title-link"]', 5],
  ['https://openreview.net/forum?id=aBc', 'a[href^="https://arxiv.org/"]', 2],
  ['https://github.com/example/repo', 'article.markdown-body li a', 6],
  ['https://news.ycombinator.com/news', '.titleline > a', 6],
  ['https://news.ycombinator.com/item?id=43464068', '.commtext', 2],
  ['https://www.reddit.com/r/MachineLearning/', 'shreddit-post', 5],
  ['https://www.reddit.com/r/MachineLearning/comments/1imabc1/r_a_fixture_thread/', 'shreddit-comment', 2],
  ['https://x.com/ada/status/1', 'article[data-testid="tweet"] div[data-testid="tweetText"]', 3],
  ['https://blog.example/', '#forms > a', 10],
  ['https://blog.example/plain', 'a', 300],
  ['https://blog.example/spa/one', '#route a', 2],
  ['https://blog.example/frames', 'iframe', 2],
  ['https://blog.example/many?n=500', 'a[href^="https://arxiv.org/abs/"]', 500],
])('%s has %s', async (url, selector, count) => {
  const page = await browser().page(url);
  expect(await page.evaluate((what) => document.querySelectorAll(what).length, selector)).toBe(count);
});
