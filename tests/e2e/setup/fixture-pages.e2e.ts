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
});

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
