import type { ArxivId } from '../../data/arxiv-id';
import type { DigestDate, Paper } from '../../data/paper';

/** A library paper for tests; everything can be said otherwise. */
export function paper(given: Partial<Omit<Paper, 'id'>> & { id: string }): Paper {
  return {
    title: `Title of ${given.id}`,
    authors: ['Haru Kim', 'Mina Park'],
    sections: [{ label: "What's New", text: '새로운 방법을 제안합니다. 둘째 문장입니다.' }],
    listings: [{ date: '2025-02-11' as DigestDate, rank: 1, of: 1 }],
    language: 'ko',
    source: 'daily-papers-ko',
    ...given,
    id: given.id as ArxivId,
  };
}

/** Something a test lets happen when it wants. */
export function gate(): { opened: Promise<void>; open(): void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
