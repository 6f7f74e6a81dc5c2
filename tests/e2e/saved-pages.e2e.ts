import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { beforeAll, expect, test } from 'vitest';
import { card, cards, seeded } from './actions';
import { waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

/** A folder of pages saved from arXiv's own applications, with an `index.json`; not part of the project. */
const folder = env.HARU_PAGES;
const skipped = !folder || !existsSync(join(folder, 'index.json'));

type Index = Record<string, Record<string, { status: number; type: string; file: string; location?: string }>>;

const browser = useBrowser({ language: 'ko' });
beforeAll(() => seeded(browser()));

test.skipIf(skipped).each([
  ['arxiv.org', '2026'],
  ['arxiv.org@2025', '2025'],
])(
  '[needs pages of arXiv itself: HARU_PAGES=folder] %s: the card is where it belongs, and nowhere else',
  async (host, era) => {
    const index: Index = JSON.parse(readFileSync(join(folder ?? '', 'index.json'), 'utf8'));
    const pages = index[host] ?? {};
    browser().pages.addRoute(({ host: asked, path }) => {
      const found = asked === 'arxiv.org' ? pages[path.replace(/[?&]era=\d+$/, '')] : undefined;
      if (!found) return undefined;
      const headers = { 'Content-Type': found.type, ...(found.location ? { Location: found.location } : {}) };
      return { status: found.status, headers, body: readFileSync(join(folder ?? '', found.file)) };
    });
    const { ids } = (
      await browser().inExtension(() => chrome.storage.local.get<Record<string, { ids: string[] }>>('day:2025-02-11'))
    )['day:2025-02-11'] ?? { ids: [] };
    const html = Object.entries(pages).filter(
      ([path, { type }]) => path.startsWith('/abs') && type.startsWith('text/html'),
    );
    expect(html.length).toBeGreaterThan(10);
    const page = await browser().page();
    for (const [path, { status }] of html) {
      await page.goto(`https://arxiv.org${path}${path.includes('?') ? '&' : '?'}era=${era}`, {
        waitUntil: 'domcontentloaded',
      });
      const id = await evaluate(page, () =>
        document.querySelector('meta[name="citation_arxiv_id"]')?.getAttribute('content'),
      );
      await waitFor(page, () => getComputedStyle(document.body).visibility === 'visible');
      if (status < 400 && id && ids.includes(id)) {
        expect((await card(page)).id, path).toBe(id);
        expect(
          await evaluate(page, () => document.querySelector('haru-papers-card')?.nextElementSibling?.className),
        ).toContain('abstract');
      } else {
        expect(await cards(page), path).toEqual([]);
      }
      expect(
        browser()
          .messages(page)
          .filter((message) => /haru|extension/i.test(message)),
        path,
      ).toEqual([]);
    }
  },
  180_000,
);
