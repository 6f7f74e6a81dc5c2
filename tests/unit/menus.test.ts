/** Where the context menu has an entry: at what means a paper, and so does something. */
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { parseArxivUrl } from '../../data/arxiv-url';
import { createMenus } from '../../entrypoints/background/menus';
import { ELSEWHERE, HOSTS, ROUTES } from './arxiv-samples';

interface Menu {
  id: string;
  contexts: string[];
  targetUrlPatterns?: string[];
  documentUrlPatterns?: string[];
}

let menus: Menu[];

beforeEach(async () => {
  menus = [];
  Object.assign(fakeBrowser, {
    contextMenus: { removeAll: async () => undefined, create: (menu: Menu) => menus.push(menu) },
  });
  await createMenus();
});

const patternsOf = (id: string) => {
  const { targetUrlPatterns = [], documentUrlPatterns = [] } = menus.find((menu) => menu.id === id) ?? {};
  return [...targetUrlPatterns, ...documentUrlPatterns];
};

/** An address of the form that a pattern has. */
const sampleOf = (pattern: string) =>
  pattern
    .replace(/^\*:\/\/(?:\*\.)?/, 'https://')
    .replace('/*/', '/ko/')
    .replace(/\/\*$/, '/2502.06394')
    .replace(/\*$/, '/arXiv.2502.06394');

test('a link to a paper has it in every form that is understood', () => {
  const patterns = patternsOf('save-link').map((pattern) => new MatchPattern(pattern));
  const onArxiv = HOSTS.flatMap((host) => ROUTES.map((route) => `https://${host}/${route}/2502.06394v1`));
  const links = [...onArxiv, ...ELSEWHERE.map(([url]) => url)];
  expect(links.filter((link) => !patterns.some((pattern) => pattern.includes(link)))).toEqual([]);
});

test.each(['save-link', 'save-page'])('%s is nowhere that is not understood', (id) => {
  const patterns = patternsOf(id);
  expect(patterns.length).toBeGreaterThan(2);
  for (const pattern of patterns)
    expect([pattern, parseArxivUrl(sampleOf(pattern))?.id]).toEqual([pattern, '2502.06394']);
});
