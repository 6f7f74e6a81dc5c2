import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { gitBlobHash } from '../../data/digest/blob-hash';
import { buildDigestAssets } from '../../data/digest/build-assets';
import { compileDigest } from '../../data/digest/compile';
import { readEnglish } from '../../data/digest/english';
import { parseDigest } from '../../data/digest/parse';

const bundledFolder = new URL('../../data/digests/', import.meta.url).pathname;
const bundled = readFileSync(join(bundledFolder, '2025-02-11.md'));

const english = await readEnglish();
const bytesOf = (text: string) => new TextEncoder().encode(text);
const dayOf = (date: string, url = 'https://arxiv.org/abs/2502.00001') =>
  `## Daily Papers (${date})\n\n### [T](${url})\n\n- 글\n`;

describe('gitBlobHash', () => {
  test.each(['', 'a\n', '가나다'])('of %j is what git says', async (text) => {
    const git = execFileSync('git', ['hash-object', '--stdin'], { input: text, encoding: 'utf8' });
    expect(await gitBlobHash(bytesOf(text))).toBe(git.trim());
  });
});

describe('compileDigest', () => {
  it('gives the day of a file, with the hash of its bytes', async () => {
    const { day, problems } = await compileDigest('2025-02-11.md', bundled);
    expect(problems).toEqual([]);
    expect(day).toEqual({
      date: '2025-02-11',
      source: 'daily-papers-ko',
      language: 'ko',
      papers: parseDigest(bundled.toString()).days[0]?.papers,
      hash: '3da5a315fbf9cfdf4ca4e3f65b5f29478391ac26',
    });
    expect(JSON.parse(JSON.stringify(day))).toEqual(day);
  });

  test.each([
    ['2025-02-12.md', dayOf('2025-02-11'), 'Rename it to “2025-02-11.md”'],
    ['2025-02-11.md', dayOf('2025-02-11') + dayOf('2025-02-12'), 'holds more than one day: 2025-02-11, 2025-02-12'],
    ['2025-02-11.md', '', 'The file is empty'],
    ['2025-02-30.md', dayOf('2025-02-30'), '“2025-02-30” is no day of the calendar'],
    ['2025-02-11.md', dayOf('2025-02-11', 'https://example.com'), 'is not the address of an arXiv paper'],
  ])('refuses %s with %j', async (name, text, message) => {
    const { day, problems } = await compileDigest(name, bytesOf(text));
    expect(day).toBeUndefined();
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(english)).toContainEqual(expect.stringContaining(message));
  });

  it('lets warnings pass, and hands them on', async () => {
    const { day, problems } = await compileDigest('2025-02-11.md', bytesOf(`${dayOf('2025-02-11')}Vote: 1`));
    expect(day?.papers).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 6, severity: 'warning' }]);
  });
});

describe('buildDigestAssets', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'digests-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('compiles the bundled digests', async () => {
    const [index, ...days] = await buildDigestAssets(bundledFolder);
    const list = JSON.parse(index?.contents ?? '');
    expect(index?.relativeDest).toBe('digests/index.json');
    expect(list).toContainEqual({
      date: '2025-02-11',
      count: 27,
      hash: '3da5a315fbf9cfdf4ca4e3f65b5f29478391ac26',
      source: 'daily-papers-ko',
    });
    expect(days.map(({ relativeDest }) => relativeDest)).toEqual(
      list.map(({ date }: { date: string }) => `digests/${date}.json`),
    );
  });

  it('lists days oldest first, and takes no other file', async () => {
    for (const date of ['2025-02-11', '2024-12-31']) writeFileSync(join(folder, `${date}.md`), dayOf(date));
    writeFileSync(join(folder, 'ATTRIBUTION.md'), '# Thanks');
    const assets = await buildDigestAssets(folder);
    const [index, first] = assets.map(({ contents }) => JSON.parse(contents));
    expect(assets).toHaveLength(3);
    expect(index.map(({ date }: { date: string }) => date)).toEqual(['2024-12-31', '2025-02-11']);
    expect(first).toMatchObject({ date: '2024-12-31', papers: [{ id: '2502.00001' }] });
  });

  it('fails with file, line and message of every error', async () => {
    writeFileSync(join(folder, '2025-02-11.md'), dayOf('2025-02-11', 'https://example.com'));
    writeFileSync(join(folder, '2025-2-12.md'), dayOf('2025-02-12'));
    await expect(buildDigestAssets(folder)).rejects.toThrow(
      /2025-02-11\.md:3: “https:\/\/example\.com” is not .*\n.*2025-2-12\.md:1: The file is named “2025-2-12\.md”/,
    );
  });
});
