import { describe, expect, test } from 'vitest';
import { gitBlobHash } from '../../data/digest/blob-hash';
import { dailyPapersKo } from '../../data/library/sources/daily-papers-ko';
import { SourceFault } from '../../data/library/sources/fault';
import type { SourceMemory } from '../../data/library/sources/source';
import { date } from './library-world';
import { bytesOf, fileOf, netOf } from './source-world';

const { signal } = new AbortController();
const ALL = { from: date('2023-01-01'), to: date('2026-12-31') };
const [ONE, TWO, THREE] = ['1', '2', '3'].map((digit) => digit.repeat(40)) as [string, string, string];
const blob = (path: string, sha: unknown = ONE, more: object = { size: 30_000 }) => ({
  path,
  type: 'blob',
  sha,
  ...more,
});
const treeOf = (tree: unknown, more: object = {}) => ({
  text: JSON.stringify({ sha: ONE, tree, ...more }),
  etag: '"new"',
});
const list = (net: ReturnType<typeof netOf>['net'], memory: SourceMemory = {}, range = ALL) =>
  dailyPapersKo.list(range, memory, net, signal);

describe('the list of days', () => {
  test('has the digests of the tree, oldest first, and nothing else', async () => {
    const { net, asked } = netOf(
      treeOf([
        blob('README.md'),
        blob('paper_logs/2025/02/11.md', TWO),
        blob('paper_logs/2024/12/31.md', ONE, {}),
        blob('paper_logs/2025/02/30.md'),
        blob('paper_logs/2025/2/12.md'),
        blob('x/paper_logs/2025/02/13.md'),
        blob('paper_logs/2025/02/14.md.bak'),
        blob('paper_logs/2025/02/15.md', 'no hash'),
        blob('paper_logs/2025/02/16.md', 12),
        { path: 'paper_logs/2025/02/17.md', type: 'tree', sha: ONE },
        blob('paper_logs/2025/02/18.md', THREE, { size: '9' }),
        null,
        7,
      ]),
    );
    const { days, memory } = await list(net);
    expect(days).toEqual([
      { date: '2024-12-31', hash: ONE },
      { date: '2025-02-11', hash: TWO, size: 30_000 },
      { date: '2025-02-18', hash: THREE },
    ]);
    expect(memory).toEqual({ etag: '"new"', days });
    expect(asked).toEqual([
      {
        url: 'https://api.github.com/repos/l-yohai/daily_papers_ko/git/trees/main?recursive=1',
        etag: undefined,
        purpose: 'list',
      },
    ]);
  });

  test('is remembered whole, and given for the range', async () => {
    const { net } = netOf(treeOf(['10', '11', '12', '13'].map((day) => blob(`paper_logs/2025/02/${day}.md`))));
    const { days, memory } = await list(net, {}, { from: date('2025-02-11'), to: date('2025-02-12') });
    expect(days.map((day) => day.date)).toEqual(['2025-02-11', '2025-02-12']);
    expect(memory.days).toHaveLength(4);
  });

  test('is not sent again while it is the same', async () => {
    const memory = { etag: '"old"', days: [{ date: date('2025-02-11'), hash: ONE }] };
    const { net, asked } = netOf({ status: 304 });
    expect(await list(net, memory)).toEqual({ days: memory.days, memory });
    expect(asked).toMatchObject([{ etag: '"old"' }]);
  });

  test('is asked for whole where the days that the ETag stands for are lost', async () => {
    const { net, asked } = netOf(treeOf([blob('paper_logs/2025/02/11.md')]));
    await list(net, { etag: '"old"' });
    expect(asked[0]?.etag).toBeUndefined();
  });

  test('that GitHub cut off does not make known days unknown', async () => {
    const known = [
      { date: date('2025-02-10'), hash: ONE },
      { date: date('2025-02-11'), hash: ONE },
    ];
    const { net } = netOf(treeOf([blob('paper_logs/2025/02/11.md', TWO)], { truncated: true }));
    expect((await list(net, { days: known })).days.map(({ hash }) => hash)).toEqual([ONE, TWO]);
    const { net: whole } = netOf(treeOf([blob('paper_logs/2025/02/11.md', TWO)], { truncated: false }));
    expect((await list(whole, { days: known })).days.map(({ hash }) => hash)).toEqual([TWO]);
  });

  test.each([
    ['a web page', { text: '<!DOCTYPE html><p>Sign in', type: 'text/html' }],
    ['half of it', { text: '{"tree":[' }],
    ['another shape', { text: '[]' }],
    ['null', { text: 'null' }],
    ['a tree that is none', { text: '{"tree":{"length":3}}' }],
    ['a tree without a day', treeOf([blob('README.md')])],
    ['nothing there', { status: 404 as const }],
  ])('is no list if it is %s', async (_what, answer) => {
    await expect(list(netOf(answer).net)).rejects.toMatchObject({ kind: 'not-a-digest' });
  });

  test('hands on what goes wrong on the way', async () => {
    await expect(list(netOf(new SourceFault('offline')).net)).rejects.toMatchObject({ kind: 'offline' });
  });
});

describe('a day', () => {
  const DAY = date('2025-02-11');
  const text = fileOf(DAY);
  const fetch = (net: ReturnType<typeof netOf>['net'], hash?: string) =>
    dailyPapersKo.fetch({ date: DAY, ...(hash ? { hash } : {}) }, {}, net, signal);

  test('comes from its own address, and is proved by its hash', async () => {
    const hash = await gitBlobHash(bytesOf(text));
    const { net, asked } = netOf({ text });
    expect(await fetch(net, hash)).toEqual({
      kind: 'day',
      bytes: bytesOf(text).length,
      day: expect.objectContaining({ date: DAY, source: 'daily-papers-ko', language: 'ko', hash }),
    });
    expect(asked).toMatchObject([
      {
        url: 'https://raw.githubusercontent.com/l-yohai/daily_papers_ko/main/paper_logs/2025/02/11.md',
        purpose: 'day',
      },
    ]);
  });

  test('that is not there is absent', async () => {
    expect(await fetch(netOf({ status: 404 }).net)).toEqual({ kind: 'absent', bytes: 0 });
  });

  test.each<[string, Parameters<typeof netOf>[0], object]>([
    ['other bytes', { text: `${text} ` }, { kind: 'wrong-hash' }],
    ['a web page', { text: '\uFEFF \n<html><body>Blocked' }, { kind: 'not-a-digest' }],
    ['a web page by its type', { text, type: 'text/html; charset=utf-8' }, { kind: 'not-a-digest' }],
    ['a picture', { text: '\x89PNG\0\0\0' }, { kind: 'not-a-digest' }],
  ])('that turns out to be %s is told as that', async (_what, answer, fault) => {
    await expect(fetch(netOf(answer).net, await gitBlobHash(bytesOf(text)))).rejects.toMatchObject(fault);
  });

  test.each([
    ['no digest', 'hello', { line: 1, kind: 'no_day' }],
    ['a bad link', fileOf(DAY, 'T', 'https://example.com'), { line: 3, kind: 'other_link' }],
    ['another day', fileOf('2025-02-12'), { line: 1, kind: 'other_name', values: ['2025-02-11.md', '2025-02-12'] }],
  ])('that is %s is malformed, with the line and what is wrong there', async (_what, wrong, problem) => {
    await expect(fetch(netOf({ text: wrong }).net)).rejects.toMatchObject({ kind: 'malformed', details: { problem } });
  });
});
