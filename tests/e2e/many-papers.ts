import { abstractPage } from '../fixtures/pages/abstract-page';
import type { TestBrowser } from './setup/browser';

const DATE = '2025-03-03';

/** Puts a day of made-up papers into the library, with an abstract page for each; returns their ids. */
export async function addPapers(browser: TestBrowser, count: number, first = 1): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, n) => `2503.${String(first + n).padStart(5, '0')}`);
  browser.pages.addRoute(({ host, path }) => {
    const id = /^\/abs\/(2503\.\d{5})$/.exec(path)?.[1];
    if (host !== 'arxiv.org' || !id) return undefined;
    return { headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: page(id) };
  });
  await browser.inExtension(
    async (date, ids) => {
      const of = ids.length;
      const papers = ids.map((id, n) => ({
        id,
        title: `Made-up paper ${id}`,
        votes: of - n,
        authors: ['Haru Kim'],
        sections: [{ label: "What's New", text: '시험용으로 지어낸 논문입니다.' }],
        listings: [{ date, rank: n + 1, of }],
        language: 'ko',
        source: 'daily-papers-ko',
      }));
      const { days = '[]' } = await chrome.storage.local.get<{ days?: string }>('days');
      const others = JSON.parse(days).filter((day: { date: string }) => day.date !== date);
      await chrome.storage.local.set({
        ...Object.fromEntries(papers.map((paper) => [`paper:${paper.id}`, paper])),
        [`day:${date}`]: { date, source: 'daily-papers-ko', fetchedAt: 0, ids },
        days: JSON.stringify([...others, { date, count: of, source: 'daily-papers-ko', hash: '' }]),
      });
    },
    DATE,
    ids,
  );
  return ids;
}

function page(id: string): string {
  return abstractPage({
    era: '2026',
    id,
    requested: id,
    version: 1,
    versions: 1,
    withdrawn: false,
    scripts: [],
    title: `Made-up paper ${id}`,
    authors: ['Haru Kim'],
    category: 'cs.CL',
    categoryName: 'Computation and Language',
    abstract: 'Made up.',
  });
}
