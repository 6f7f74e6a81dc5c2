import { expect, test } from 'vitest';
import { type AboutState, createAbout } from '../../data/options/about/about';
import { type ReportFacts, writeReport } from '../../data/options/about/report';
import { writeLicences } from '../../data/packages/licences';

const FACTS: ReportFacts = {
  version: '1.2.3',
  userAgent: 'Browser/1',
  language: 'ko',
  counts: { days: 3, papers: 40, saved: 5, otherSites: 2 },
  settings: { 'setting:card-closed': true },
  permissions: ['storage', '*://*.arxiv.org/*'],
  missing: [{ page: 'abs', first: Date.UTC(2026, 0, 2), last: Date.UTC(2026, 0, 5), selectors: ['#abs > blockquote'] }],
  faults: [
    { source: 'hf-daily-papers', kind: 'server', status: 503 },
    { source: 'hf-daily-papers', kind: 'server', status: 503 },
  ],
};

test('the report names version, browser, counts, settings, permissions, missing places and faults', () => {
  expect(writeReport(FACTS)).toBe(
    [
      'Haru Papers 1.2.3',
      'Browser/1',
      'Language: ko',
      'Days: 3, papers: 40, saved: 5, other sites: 2',
      'Permissions: storage, *://*.arxiv.org/*',
      'Settings:',
      '- setting:card-closed: true',
      'No place found on these arXiv pages:',
      '- abs: none of `#abs > blockquote` (2026-01-02 to 2026-01-05)',
      'Faults of the last update:',
      '- hf-daily-papers: server (503)',
      '',
    ].join('\n'),
  );
});

test('what is copied is what is shown; the list of missing places can be cleared', async () => {
  let state: AboutState = {};
  let facts = FACTS;
  const copied: string[] = [];
  const about = createAbout(
    {
      version: () => '1.2.3',
      readFacts: async () => facts,
      clearMissingPlaces: async () => {
        facts = { ...facts, missing: [] };
      },
      copy: async (text) => {
        copied.push(text);
      },
    },
    (next) => {
      state = next;
    },
  );
  await about.load();
  await about.copyReport();
  expect(copied).toEqual([state.report]);
  expect(state.copied).toBe(true);
  await about.clearMissing();
  expect(state).toMatchObject({ missing: [], copied: false });
  expect(state.report).toContain('No place found on these arXiv pages: none');
});

test('the licences of all that is shipped are in one text', async () => {
  const text = await writeLicences('.');
  for (const name of ['Haru Papers', 'preact', 'idb', 'webextension-polyfill', 'fflate', '@tanstack/virtual-core'])
    expect(text).toContain(name);
  expect(text).toContain('Mozilla Public License');
  expect(text).toContain('CC BY-NC-ND');
});
