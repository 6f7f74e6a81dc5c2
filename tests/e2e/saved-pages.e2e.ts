import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { beforeAll, describe, expect, test } from 'vitest';
import { card, cards, seeded } from './actions';
import { badgeCount, badgeIds } from './badges';
import { waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

/** A folder of pages saved from arXiv's own applications, with an `index.json`; not part of the project. */
const folder = env.HARU_PAGES;
const skipped = !folder || !existsSync(join(folder, 'index.json'));

type Index = Record<string, Record<string, { status: number; type: string; file: string; location?: string }>>;

const browser = useBrowser({ language: 'ko' });
beforeAll(() => seeded(browser()));

const ERAS: [site: string, era: string][] = [
  ['arxiv.org', '2026'],
  ['arxiv.org@2025', '2025'],
];

/** Serves the pages of an era; returns the addresses of those that begin so, with their statuses. */
function serve(era: (typeof ERAS)[number], prefixes: RegExp) {
  const index: Index = JSON.parse(readFileSync(join(folder ?? '', 'index.json'), 'utf8'));
  const pages = index[era[0]] ?? {};
  browser().pages.addRoute(({ host: asked, path }) => {
    const found = asked === 'arxiv.org' ? pages[path.replace(/[?&]era=\d+$/, '')] : undefined;
    if (!found) return undefined;
    const headers = { 'Content-Type': found.type, ...(found.location ? { Location: found.location } : {}) };
    return { status: found.status, headers, body: readFileSync(join(folder ?? '', found.file)) };
  });
  return Object.entries(pages)
    .filter(([path, { type }]) => prefixes.test(path) && type.startsWith('text/html'))
    .map(([path, { status }]) => ({
      path,
      status,
      url: `https://arxiv.org${path}${path.includes('?') ? '&' : '?'}era=${era[1]}`,
    }));
}

async function digestIds(): Promise<string[]> {
  const stored = await browser().inExtension(() =>
    chrome.storage.local.get<Record<string, { ids: string[] }>>('day:2025-02-11'),
  );
  return stored['day:2025-02-11']?.ids ?? [];
}

const complaints = (page: Parameters<typeof cards>[0]) =>
  browser()
    .messages(page)
    .filter((message) => /haru|extension/i.test(message));

describe.skipIf(skipped)('[needs pages of arXiv itself: HARU_PAGES=folder]', () => {
  test.each(ERAS)(
    '%s: the card is where it belongs, and nowhere else',
    async (...era) => {
      const pages = serve(era, /^\/abs/);
      expect(pages.length).toBeGreaterThan(10);
      const ids = await digestIds();
      const page = await browser().page();
      for (const { path, status, url } of pages) {
        await page.goto(url, { waitUntil: 'domcontentloaded' });
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
        expect(complaints(page), path).toEqual([]);
      }
    },
    180_000,
  );

  test.each(ERAS)(
    '%s: lists and results have a badge for each digest paper, by its own link',
    async (...era) => {
      const pages = serve(era, /^\/(?:list|catchup|a|search)\b/);
      expect(pages.length).toBeGreaterThan(8);
      const ids = await digestIds();
      const page = await browser().page();
      for (const { path, url } of pages) {
        await page.goto(url, { waitUntil: 'domcontentloaded' });
        const linked = await evaluate(page, () =>
          [...document.querySelectorAll('dl#articles > dt > a[title="Abstract"], li.arxiv-result .list-title > a')].map(
            (link) => /(?:arXiv:)\s*([\w./-]+?)(?:v\d+)?\s*$/.exec(link.textContent ?? '')?.[1] ?? '',
          ),
        );
        const expected = linked.filter((id) => ids.includes(id));
        await badgeCount(page, expected.length);
        expect(await badgeIds(page), path).toEqual(expected);
        expect(complaints(page), path).toEqual([]);
      }
    },
    180_000,
  );

  test.each(ERAS)(
    '%s: HTML papers have one badge, at the title',
    async (...era) => {
      const pages = serve(era, /^\/html\//).filter(({ status }) => status === 200);
      expect(pages.length).toBeGreaterThan(3);
      const page = await browser().page();
      for (const { path, url } of pages) {
        await page.goto(url, { waitUntil: 'domcontentloaded' });
        await badgeCount(page, 1);
        expect(
          await evaluate(page, () => document.querySelector('haru-papers-badge')?.previousElementSibling?.className),
          path,
        ).toBe('ltx_title ltx_title_document');
        expect(complaints(page), path).toEqual([]);
      }
    },
    180_000,
  );
});
