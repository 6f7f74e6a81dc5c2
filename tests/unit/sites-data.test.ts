import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { KNOWN_SITES, siteOfUrl, titleOfPattern } from '../../data/sites/known-sites';
import { covers } from '../../data/sites/patterns';
import { noteGranted, readSites, setListed } from '../../data/sites/site-list';

describe('the site of a page', () => {
  test.each([
    ['https://huggingface.co/papers/2502.06394', 'Hugging Face', '*://huggingface.co/*'],
    ['https://www.alphaxiv.org/abs/2502.06394', 'alphaXiv', '*://*.alphaxiv.org/*'],
    ['https://alphaxiv.org/', 'alphaXiv', '*://*.alphaxiv.org/*'],
    ['https://scholar.google.com/scholar?q=llm', 'Google Scholar', '*://scholar.google.com/*'],
    ['https://www.semanticscholar.org/search', 'Semantic Scholar', '*://*.semanticscholar.org/*'],
    ['https://openreview.net/forum?id=x', 'OpenReview', '*://openreview.net/*'],
    ['https://github.com/a/b', 'GitHub', '*://github.com/*'],
    ['https://news.ycombinator.com/item?id=1', 'Hacker News', '*://news.ycombinator.com/*'],
    ['https://old.reddit.com/r/x/', 'Reddit', '*://*.reddit.com/*'],
    ['https://x.com/a/status/1', 'X', '*://x.com/*'],
    ['https://blog.example/post', 'blog.example', '*://blog.example/*'],
    ['http://blog.example:8080/post', 'blog.example', '*://blog.example/*'],
    ['http://localhost:3000/', 'localhost', '*://localhost/*'],
    ['https://Blog.EXAMPLE/', 'blog.example', '*://blog.example/*'],
    ['https://한글.example/', 'xn--bj0bj06e.example', '*://xn--bj0bj06e.example/*'],
    ['https://user:secret@blog.example/', 'blog.example', '*://blog.example/*'],
    ['https://netflix.com/', 'netflix.com', '*://netflix.com/*'],
    ['https://github.com.evil.example/', 'github.com.evil.example', '*://github.com.evil.example/*'],
    ['https://notarxiv.org/abs/2502.06394', 'notarxiv.org', '*://notarxiv.org/*'],
    ['https://arxiv.org.evil.example/', 'arxiv.org.evil.example', '*://arxiv.org.evil.example/*'],
  ])('%s is %s', (url, title, pattern) => {
    expect(siteOfUrl(url)).toEqual({ title, pattern });
  });

  test.each([
    'https://arxiv.org/abs/2502.06394',
    'https://www.arxiv.org/list/cs.CL/new',
    'https://export.arxiv.org/abs/2502.06394',
    'https://ar5iv.labs.arxiv.org/html/2502.06394',
    'https://info.arxiv.org/help',
    'http://xxx.lanl.gov/abs/hep-th/9901001',
    'chrome://extensions',
    'chrome-extension://abc/popup.html',
    'moz-extension://abc/popup.html',
    'about:blank',
    'file:///home/a/paper.pdf',
    'view-source:https://blog.example/',
    'data:text/html,x',
    'javascript:1',
    'http://[',
    'blog.example',
    '',
  ])('%j has none', (url) => {
    expect(siteOfUrl(url)).toBeUndefined();
  });

  test('is never wider than its host, and is called by its name', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        const site = siteOfUrl(url);
        if (!site) return;
        expect(covers(site.pattern, new URL(url).hostname)).toBe(true);
        expect(titleOfPattern(site.pattern)).toBe(site.title);
      }),
    );
  });
});

describe('a pattern', () => {
  test.each([
    ['*://github.com/*', 'github.com', true],
    ['*://github.com/*', 'gist.github.com', false],
    ['*://github.com/*', 'notgithub.com', false],
    ['*://github.com/*', 'github.com.evil.example', false],
    ['*://*.reddit.com/*', 'reddit.com', true],
    ['*://*.reddit.com/*', 'old.reddit.com', true],
    ['*://*.reddit.com/*', 'a.b.reddit.com', true],
    ['*://*.reddit.com/*', 'notreddit.com', false],
    ['*://*.reddit.com/*', 'reddit.com.evil.example', false],
    ['*://*.reddit.com/*', '', false],
    ['*://x.com/*', 'netflix.com', false],
  ])('%s covers %s: %s', (pattern, hostname, isCovered) => {
    expect(covers(pattern, hostname)).toBe(isCovered);
  });

  test('is called as people call its site, or by its host', () => {
    for (const { title, pattern } of KNOWN_SITES) expect(titleOfPattern(pattern)).toBe(title);
    expect(titleOfPattern('*://blog.example/*')).toBe('blog.example');
  });
});

const A = '*://a.example/*';
const B = '*://b.example/*';
const C = '*://c.example/*';
const patterns = async () => (await readSites()).map(({ pattern }) => pattern);

describe('the list of sites', () => {
  test('keeps the order in which they were turned on', async () => {
    for (const pattern of [B, A, C]) await setListed(pattern, true);
    await setListed(B, true);
    expect(await patterns()).toEqual([B, A, C]);
    await setListed(A, false);
    expect(await patterns()).toEqual([B, C]);
    await setListed(A, true);
    expect(await patterns()).toEqual([B, C, A]);
  });

  test('that is as it should be is not written', async () => {
    await setListed(A, true);
    const set = vi.spyOn(browser.storage.local, 'set');
    await setListed(A, true);
    await setListed(B, false);
    await noteGranted(async () => true);
    expect(set).not.toHaveBeenCalled();
    expect(await readSites()).toEqual([{ pattern: A, granted: true }]);
  });

  test('loses nothing when several change it at once', async () => {
    await Promise.all([A, B, C].map((pattern) => setListed(pattern, true)));
    await Promise.all([setListed(B, false), noteGranted(async (pattern) => pattern === A), setListed(B, true)]);
    const found = await readSites();
    expect(found.map(({ pattern }) => pattern).toSorted()).toEqual([A, B, C]);
  });

  test('notes which sites the browser still permits, and keeps the others', async () => {
    for (const pattern of [A, B]) await setListed(pattern, true);
    expect(await noteGranted(async (pattern) => pattern === B)).toEqual([B]);
    expect(await readSites()).toEqual([
      { pattern: A, granted: false },
      { pattern: B, granted: true },
    ]);
    expect(await noteGranted(async () => true)).toEqual([A, B]);
  });

  test.each([undefined, 'torn', 7, {}, null, [null, 'x', 7, {}, { pattern: 3 }]])(
    'stored as %j is empty, and can be written again',
    async (torn) => {
      await browser.storage.local.set({ sites: torn });
      expect(await readSites()).toEqual([]);
      await setListed(A, true);
      expect(await patterns()).toEqual([A]);
    },
  );

  test('is what the last word on each site says, whatever the order', async () => {
    const acts = fc.array(fc.tuple(fc.constantFrom(A, B, C), fc.boolean()), { maxLength: 12 });
    const law = fc.asyncProperty(acts, async (done) => {
      await browser.storage.local.clear();
      await Promise.all(done.map(([pattern, isListed]) => setListed(pattern, isListed)));
      const wanted = [...new Map(done)].filter(([, isListed]) => isListed).map(([pattern]) => pattern);
      expect((await patterns()).toSorted()).toEqual(wanted.toSorted());
    });
    await fc.assert(law, { numRuns: 40 });
  });
});
