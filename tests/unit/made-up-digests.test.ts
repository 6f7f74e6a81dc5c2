import { describe, expect, test } from 'vitest';
import { gitBlobHash } from '../../data/digest/blob-hash';
import { compileDigest } from '../../data/digest/compile';
import type { DigestDate } from '../../data/paper';
import { daysFrom, idOn, papersOn, writeDigest } from '../fixtures/sources/digest-text';
import { blobHash } from '../fixtures/sources/github';
import { createSource } from '../fixtures/sources/source';

const date = (text: string) => text as DigestDate;

describe('a made-up digest', () => {
  test.each(['2023-12-04', '2024-06-03', '2024-08-01', '2025-03-03'])(
    'of %s is a valid one, and says of its papers what they are',
    async (day) => {
      const papers = papersOn(date(day), 27);
      const { day: read, problems } = await compileDigest(
        `${day}.md`,
        new TextEncoder().encode(writeDigest(date(day), papers)),
      );
      expect(problems).toEqual([]);
      const hasVotes = day >= '2024-02-01';
      const expected = papers.map(({ english: _, votes, ...paper }) =>
        hasVotes && votes !== undefined ? { ...paper, votes } : paper,
      );
      expect(read?.papers).toEqual(expected);
    },
  );

  test('is the same each time, and no two papers are alike', () => {
    const days = daysFrom(date('2025-01-01'), date('2025-03-31'));
    const papers = days.flatMap((day) => papersOn(day, 27));
    expect(papersOn(date('2025-03-03'), 27)).toEqual(papersOn(date('2025-03-03'), 27));
    for (const part of ['id', 'title', 'sections'] as const) {
      expect(new Set(papers.map((paper) => JSON.stringify(paper[part]))).size).toBe(papers.length);
    }
    expect(idOn(date('2025-03-31'), 99)).toBe('2503.23199');
  });
});

describe('the made-up source', () => {
  const source = createSource({ from: date('2025-02-03'), to: date('2025-02-16'), papersPerDay: 3 });

  test('has workdays only, the bundled day as it is bundled, and git’s own hashes', async () => {
    expect(source.days()).toHaveLength(10);
    expect(source.days()).not.toContain('2025-02-08');
    expect(source.textOf(date('2025-02-11'))).toContain('SynthDetoxM');
    const text = source.textOf(date('2025-02-12')) ?? '';
    expect(blobHash(text)).toBe(await gitBlobHash(new TextEncoder().encode(text)));
  });
});
