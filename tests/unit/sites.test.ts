// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { abs } from '../../entrypoints/arxiv.content/sites/abs';
import { arxivSites } from './all-sites';
import { arxivDocument } from './page-samples';

test.each([
  ['https://arxiv.org/abs/2502.06394', 'abs', '2502.06394'],
  ['https://arxiv.org/abs/2502.06394v2', 'abs', '2502.06394'],
  ['https://arxiv.org/abs/2502.06394?context=cs', 'abs', '2502.06394'],
  ['https://arxiv.org/abs/2502.06394#references', 'abs', '2502.06394'],
  ['https://arxiv.org/abs/hep-th/9901001', 'abs', 'hep-th/9901001'],
  ['https://arxiv.org/abs/math.GT/0309136v1', 'abs', 'math/0309136'],
  ['https://www.arxiv.org/abs/2502.06394', 'abs', '2502.06394'],
  ['https://export.arxiv.org/abs/2502.06394', 'abs', '2502.06394'],
  ['https://arxiv.org/abs?id=2502.06394', 'abs', '2502.06394'],
  ['https://arxiv.org/html/2502.06394v1', 'html', '2502.06394'],
  ['https://arxiv.org/html/2502.06394', 'html', '2502.06394'],
  ['https://arxiv.org/html/2502.06394v1/', 'html', '2502.06394'],
  ['https://arxiv.org/html/2502.06394v1/x1.html', 'html', '2502.06394'],
  ['https://arxiv.org/html/2502.06394v1#S1', 'html', '2502.06394'],
  ['https://ar5iv.labs.arxiv.org/html/2502.06394', 'html', '2502.06394'],
  ['https://ar5iv.labs.arxiv.org/html/hep-th/9901001', 'html', 'hep-th/9901001'],
  ['https://arxiv.org/list/cs.CL/new', 'list', undefined],
  ['https://arxiv.org/list/cs.CL/recent', 'list', undefined],
  ['https://arxiv.org/list/cs.CL/pastweek?skip=0&show=100', 'list', undefined],
  ['https://arxiv.org/list/cs/2025-02?skip=0&show=2000', 'list', undefined],
  ['https://arxiv.org/list/hep-th/2025', 'list', undefined],
  ['https://arxiv.org/catchup/cs.CL/2025-02-11?abs=True', 'list', undefined],
  ['https://arxiv.org/a/moskovskiy_d_1', 'list', undefined],
  ['https://arxiv.org/search/?query=llm&searchtype=all', 'search', undefined],
  ['https://arxiv.org/search/cs?query=llm', 'search', undefined],
  ['https://arxiv.org/search/advanced?terms-0-term=llm', 'search', undefined],
  ['https://arxiv.org/search?query=llm', 'search', undefined],
  ['https://arxiv.org/', undefined, undefined],
  ['https://arxiv.org/html/', undefined, undefined],
  ['https://arxiv.org/archive/cs', undefined, undefined],
  ['https://arxiv.org/searching', undefined, undefined],
  ['https://arxiv.org/prevnext?id=2502.06394', undefined, undefined],
  ['https://ar5iv.labs.arxiv.org/', undefined, undefined],
  ['https://labs.arxiv.org/html/2502.06394', undefined, undefined],
  ['https://arxiv.org/format/2502.06394', undefined, undefined],
  ['https://arxiv.org/pdf/2502.06394', undefined, undefined],
  ['https://arxiv.org/abstracts', undefined, undefined],
  ['https://info.arxiv.org/abs/2502.06394', undefined, undefined],
  ['https://arxiv.org.evil.example/abs/2502.06394', undefined, undefined],
])('%s belongs to %s and shows %s', (url, name, id) => {
  const address = new URL(url);
  const matching = arxivSites.filter((site) => site.matches(address));
  expect(matching.map((site) => site.name)).toEqual(name ? [name] : []);
  expect(matching.map((site) => ('idFromUrl' in site ? site.idFromUrl(address) : undefined))).toEqual(name ? [id] : []);
});

const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');

test('the page’s own word is its citation metadata', () => {
  const document = page(`
    <meta name="citation_title" content="On $\\alpha$-stable things">
    <meta name="citation_author" content="Kim, Haru"><meta name="citation_author" content="LG AI Research">
    <meta name="citation_date" content="2025/02/10"><meta name="citation_doi" content="10.1000/182">
    <meta name="citation_arxiv_id" content="2502.06394">
    <div id="abs"><blockquote class="abstract mathjax">Abstract</blockquote>
    <span class="primary-subject">Computation and Language (cs.CL)</span>; Robotics (cs.RO)</div>`);
  expect(abs.idFromPage?.(document)).toBe('2502.06394');
  expect(abs.citation?.(document)).toEqual({
    title: 'On $\\alpha$-stable things',
    authors: ['Kim, Haru', 'LG AI Research'],
    date: '2025/02/10',
    doi: '10.1000/182',
    category: 'cs.CL',
  });
  expect(abs.anchor(document)?.tagName).toBe('BLOCKQUOTE');
});

test('a page without a paper has neither anchor nor citation', () => {
  const document = page('<h1>Article not found</h1><blockquote class="abstract">elsewhere</blockquote>');
  expect(abs.anchor(document)).toBeNull();
  expect(abs.idFromPage?.(document)).toBeUndefined();
  expect(abs.citation?.(document)).toBeUndefined();
});

test.each([
  ['2502.06394', 'cs.CL'],
  ['2411.18676v1', 'cs.RO'],
  ['hep-th/9901001', 'hep-th'],
  ['math/0309136', 'math.GT'],
])('the page of %s says its primary category, %s, in both markups', (id, category) => {
  for (const era of ['2025', '2026'] as const)
    expect(abs.citation?.(arxivDocument(`/abs/${id}`, { era }))).toMatchObject({ category, date: '2025/02/10' });
});

test.each(['', 'Robotics', 'Robotics ()'])('of a primary subject %j there is no category', (subject) => {
  const document = page(`<meta name="citation_title" content="T"><div id="abs">
    <span class="primary-subject">${subject}</span></div>`);
  expect(abs.citation?.(document)).toEqual({ title: 'T', authors: [] });
});
