import { beforeAll, describe, expect, test } from 'vitest';
import { card, cardSaved, cards, clickCard, PAPER, type SavedRecord, savedIds, seeded } from './actions';
import { until, waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

const browser = useBrowser({ language: 'ko' });
beforeAll(() => seeded(browser()));

describe('the card', () => {
  test.each(['2025', '2026'] as const)('says what the digest says, in the markup of %s', async (era) => {
    browser().pages.arxiv.era = era;
    const page = await browser().page(`${PAPER}?era=${era}`);
    const seen = await card(page);
    expect(seen).toMatchObject({ id: '2502.06394', votes: '69', saved: false });
    expect(seen.text).toContain('2025. 2. 11.');
    expect(seen.text).toContain('27편 중 1위');
    expect(seen.text).toContain('CC BY-NC-ND 4.0');
    expect(seen.sections).toHaveLength(3);
    expect(seen.sections[0]).toMatch(/^새로운 점이 논문은 새로운 다국어 병렬 해독 데이터 생성/);
    expect(await cards(page)).toHaveLength(1);
    expect(browser().messages(page)).toEqual([]);
    browser().pages.arxiv.era = '2026';
  });

  test.each([
    'https://arxiv.org/abs/2502.06394v1',
    'https://arxiv.org/abs/2502.06394v2',
    'https://arxiv.org/abs/2502.06394?context=cs',
    'https://www.arxiv.org/abs/2502.06394',
    'https://export.arxiv.org/abs/2502.06394',
  ])('is on %s', async (url) => {
    expect((await card(await browser().page(url))).id).toBe('2502.06394');
  });

  test('stands directly above the abstract, is a labelled region with an h2, and leaves the page as it was', async () => {
    const page = await browser().page(PAPER);
    await card(page);
    const found = await evaluate(page, () => {
      const host = document.querySelector('haru-papers-card');
      const region = host?.shadowRoot?.querySelector('section');
      const before = [host?.nextElementSibling?.className, region?.getAttribute('aria-label')];
      const heading = host?.shadowRoot?.querySelector('h2')?.textContent;
      const summary = host?.shadowRoot?.querySelector('.summary');
      const lang = summary?.getAttribute('lang');
      const keep = summary && getComputedStyle(summary).wordBreak;
      host?.remove();
      const rest = document.documentElement.outerHTML;
      return { before, heading, lang, keep, sheets: document.adoptedStyleSheets.length, ours: /haru/i.test(rest) };
    });
    expect(found).toEqual({
      before: ['abstract mathjax', '하루논문: 한국어 요약'],
      heading: '하루논문',
      lang: 'ko',
      keep: 'keep-all',
      sheets: 0,
      ours: false,
    });
  });

  test('is not on pages without the paper, nor for a paper that no digest has', async () => {
    const urls = [
      'https://arxiv.org/abs/2501.00001',
      'https://arxiv.org/abs/hep-th/9901001',
      'https://arxiv.org/abs/2501.00002', // withdrawn
      'https://arxiv.org/abs/2502.99999',
      'https://arxiv.org/abs/2502.06394v9',
      'https://arxiv.org/format/2502.06394',
      'https://arxiv.org/list/cs.CL/new',
    ];
    for (const url of urls) {
      const page = await browser().page(url);
      // The page is up to date with the library once the content script has had its say: nothing is held back any more.
      await waitFor(page, () => getComputedStyle(document.body).visibility === 'visible');
      await browser().inExtension(() => chrome.storage.local.get('days'));
      expect(await cards(page), url).toEqual([]);
      expect(
        browser()
          .messages(page)
          .filter((message) => message.startsWith('uncaught')),
        url,
      ).toEqual([]);
    }
  });

  test('closes for all pages and opens again', async () => {
    const page = await browser().page(PAPER);
    await card(page);
    await clickCard(page, 'toggle');
    await until('the summary to be gone', async () => (await card(page)).sections.length === 0);
    const other = await browser().page('https://arxiv.org/abs/2502.06703');
    expect((await card(other)).sections).toEqual([]);
    await clickCard(other, 'toggle');
    await until('the summary in the first tab', async () => (await card(page)).sections.length === 3);
  });

  test('survives MathJax and arXivLabs rewriting the page, and they survive it', async () => {
    Object.assign(browser().pages.arxiv, { mathjax: true, labs: true });
    const page = await browser().page('https://arxiv.org/abs/2502.06781');
    await waitFor(page, () => document.querySelector('.MathJax') !== null);
    Object.assign(browser().pages.arxiv, { mathjax: false, labs: false });
    expect(await cards(page)).toHaveLength(1);
    expect((await card(page)).text).not.toContain('MathJax');
  });

  test('is the same card after going away and back', async () => {
    const page = await browser().page(PAPER);
    await card(page);
    await page.goto('https://arxiv.org/abs/2502.06703');
    expect((await card(page)).id).toBe('2502.06703');
    await evaluate(page, () => history.back());
    await waitFor(page, () => document.querySelector('haru-papers-card[data-arxiv-id="2502.06394"]') !== null);
    expect(await cards(page)).toHaveLength(1);
  });

  test('shows after coming back what was saved meanwhile', async () => {
    const page = await browser().page(PAPER);
    await card(page);
    await page.goto('https://arxiv.org/abs/2502.06703');
    await card(page);
    const other = await browser().page(`${PAPER}v2`);
    await card(other);
    await clickCard(other, 'save');
    await cardSaved(other, true);
    await evaluate(page, () => history.back());
    const saved = () => {
      const host = document.querySelector('haru-papers-card[data-arxiv-id="2502.06394"]');
      return host?.shadowRoot?.querySelector('[data-testid="save"]')?.getAttribute('aria-pressed') === 'true';
    };
    await waitFor(page, saved);
    await clickCard(other, 'save');
    await cardSaved(other, false);
  });

  test('appears on a page that was opened before the library had the paper', async () => {
    const record = await browser().inExtension(async () => {
      const stored = await chrome.storage.local.get('paper:2502.06786');
      await chrome.storage.local.remove('paper:2502.06786');
      return stored;
    });
    const page = await browser().page('https://arxiv.org/abs/2502.06786');
    expect(await cards(page)).toEqual([]);
    await browser().inExtension((stored) => chrome.storage.local.set(stored), record);
    expect((await card(page)).id).toBe('2502.06786');
  });

  test('is there when the abstract is first seen, unless the hold of the first paint has run out', async () => {
    const page = await browser().page();
    await page.evaluateOnNewDocument(() => {
      const faults: string[] = [];
      Object.assign(globalThis, { faults });
      let hasRunOut = false;
      addEventListener('animationend', ({ animationName, elapsedTime }) => {
        if (animationName !== 'haru-hold') return;
        hasRunOut = true;
        if (Math.round(elapsedTime * 1000) !== 100) faults.push(`the hold ran out after ${elapsedTime} s`);
      });
      const look = () => {
        const abstract = document.querySelector('blockquote.abstract');
        const seesAbstract = abstract && getComputedStyle(abstract).visibility === 'visible';
        if (seesAbstract && !document.querySelector('haru-papers-card') && !hasRunOut)
          faults.push('seen without the card');
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    for (const round of [1, 2, 3, 4, 5]) {
      await page.goto(`${PAPER}?round=${round}`);
      await card(page);
      expect(await evaluate(page, () => (globalThis as unknown as { faults: string[] }).faults)).toEqual([]);
    }
  });
});

describe('saving from the card', () => {
  test('is shown once stored, in every tab, and can be taken back', async () => {
    const page = await browser().page(PAPER);
    const other = await browser().page(`${PAPER}v1`);
    await card(page);
    await card(other);
    await clickCard(page, 'save');
    await cardSaved(page, true);
    await cardSaved(other, true);
    expect(await savedIds(browser())).toEqual(['2502.06394']);
    await clickCard(other, 'save');
    await cardSaved(page, false);
    expect(await savedIds(browser())).toEqual([]);
  });

  test('keeps the authors in arXiv’s order, for citations', async () => {
    const page = await browser().page(PAPER);
    await card(page);
    await clickCard(page, 'save');
    await cardSaved(page, true);
    const entry = await browser().inExtension(
      async () => (await chrome.storage.local.get('saved:2502.06394'))['saved:2502.06394'] as SavedRecord,
    );
    expect(entry.citation?.value.authors[0]).toBe('Moskovskiy, Daniil');
  });
});
