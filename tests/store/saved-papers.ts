import { readFileSync } from 'node:fs';
import { parseDigest } from '../../data/digest/parse';
import type { DigestDate } from '../../data/paper';
import { type Entry, type EntryFields, withFields } from '../../data/reading-list/entry';
import { inProject } from './files-in';

const DAY = '2025-02-11' as DigestDate;
const HOUR_MS = 3_600_000;

/** What a reader has done with the papers of the bundled day: by rank, the newest first. */
const DONE: Record<'ko' | 'en', Partial<EntryFields>[]> = {
  ko: [
    {
      status: 'reading',
      tags: ['데이터', '다국어'],
      note: '합성 데이터 만드는 순서를 우리 과제에도 써 볼 것',
      rating: 5,
    },
    { status: 'to-read', tags: ['테스트 시간 연산'] },
    { status: 'reading', tags: ['추론', '수학'], rating: 4 },
    { status: 'to-read', tags: ['에이전트'] },
    { status: 'done', tags: ['비디오', '생성'], rating: 4, note: '3절의 비교가 좋다' },
    { status: 'done', tags: ['추론'] },
    { status: 'to-read', tags: ['효율'] },
    { status: 'set-aside' },
  ],
  en: [
    {
      status: 'reading',
      tags: ['data', 'multilingual'],
      note: 'Try their way of making data in our project',
      rating: 5,
    },
    { status: 'to-read', tags: ['test-time compute'] },
    { status: 'reading', tags: ['reasoning', 'maths'], rating: 4 },
    { status: 'to-read', tags: ['agents'] },
    { status: 'done', tags: ['video', 'generation'], rating: 4, note: 'Good comparison in section 3' },
    { status: 'done', tags: ['reasoning'] },
    { status: 'to-read', tags: ['efficiency'] },
    { status: 'set-aside' },
  ],
};

/** A reading list to be shown: papers of the bundled day, as somebody has kept them. */
export function savedPapers(language: 'ko' | 'en', now: number): Entry[] {
  const { days } = parseDigest(readFileSync(inProject(`data/digests/${DAY}.md`), 'utf8'));
  const papers = (days[0]?.papers ?? []).toSorted((a, b) => (b.votes ?? 0) - (a.votes ?? 0));
  return DONE[language].flatMap((fields, n) => {
    const paper = papers[n];
    if (!paper) return [];
    const { id, title, authors, sections, votes = 0 } = paper;
    const added = now - (n + 1) * 9 * HOUR_MS;
    const listing = { date: DAY, votes, rank: n + 1, of: papers.length };
    const copy = { title, authors, votes, sections, listing, language: 'ko', source: 'daily-papers-ko' } as const;
    return withFields({ id }, { saved: true, added, copy, ...fields }, added);
  });
}
