// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { WeeklyView } from '../../components/weekly/WeeklyView';
import { daysOfWeek, weekOf } from '../../data/browse/dates';
import { addDays } from '../../data/library/calendar';
import { storeDay } from '../../data/library/store-day';
import type { DigestDate, DigestPaper } from '../../data/paper';
import { readWeek } from '../../data/weekly/read-week';
import { mondayOfWeek } from '../../data/weekly/week-address';
import { paper } from './samples';

afterEach(cleanup);

const papers = (...given: [id: string, votes?: number][]): DigestPaper[] =>
  given.map(([id, votes]) => {
    const { votes: _, ...rest } = paper({ id, title: `Title of ${id}` });
    return votes === undefined ? rest : { ...rest, votes };
  });

async function store(date: string, ...given: [id: string, votes?: number][]): Promise<void> {
  const day = { date: date as DigestDate, source: 'daily-papers-ko', language: 'ko', hash: `hash of ${date}` } as const;
  await storeDay({ ...day, papers: papers(...given) }, 1);
}

test('a week’s address leads back to the week of every day of ten thousand, and nothing else to any', () => {
  for (let n = 0; n < 10_000; n++) {
    const date = addDays('2005-12-28' as DigestDate, n);
    expect(mondayOfWeek(weekOf(date))).toBe(daysOfWeek(date).from);
  }
  expect(['2025-W00', '2025-W53', '2025-W7', '2025-07', '', 'x'].map(mondayOfWeek)).toEqual(Array(6).fill(undefined));
  const leadsBack = (text: string) => {
    const monday = mondayOfWeek(text);
    return monday === undefined || weekOf(monday) === text;
  };
  fc.assert(fc.property(fc.stringMatching(/^\d{4}-W\d\d$/), leadsBack));
});

test('a week has its days from Monday to Sunday, each paper once with its best votes, and the weeks beside it', async () => {
  await store('2025-02-02', ['2502.00001', 9]);
  await store('2025-02-10', ['2502.00002', 5], ['2502.00003']);
  await store('2025-02-16', ['2502.00002', 8], ['2502.00004', 7]);
  await store('2025-02-24', ['2502.00005', 1]);
  const week = await readWeek('2025-W07');
  expect(week).toMatchObject({ from: '2025-02-10', to: '2025-02-16', previous: '2025-W05', next: '2025-W09' });
  expect(week?.days.map(({ date }) => date)).toEqual(['2025-02-10', '2025-02-16']);
  expect(week?.papers.map(({ paper: { id }, listing }) => [id, listing.votes])).toEqual([
    ['2502.00002', 8],
    ['2502.00004', 7],
    ['2502.00003', undefined],
  ]);
});

test('without a week, or with one that no calendar has, the newest is shown; an empty week says so', async () => {
  expect(await readWeek(undefined)).toBeUndefined();
  await store('2025-02-10', ['2502.00002', 5]);
  expect((await readWeek(undefined))?.week).toBe('2025-W07');
  expect((await readWeek('2025-W99'))?.week).toBe('2025-W07');
  expect(await readWeek('2025-W08')).toMatchObject({ papers: [], previous: '2025-W07' });
});

test('ten papers are there whole, with address and credit, the others with a line each', async () => {
  await store('2025-02-10', ...Array.from({ length: 13 }, (_, n): [string, number] => [`2502.000${10 + n}`, 50 - n]));
  const digest = await readWeek('2025-W07');
  if (!digest) throw new Error('No week');
  render(<WeeklyView digest={digest} onPrint={() => {}} />);
  expect(screen.getAllByTestId('paper').map((row) => row.dataset.arxivId)).toHaveLength(13);
  expect(screen.getAllByTestId('source')).toHaveLength(10);
  expect(screen.getByText('arxiv.org/abs/2502.00010')).toBeTruthy();
  expect(screen.getByText('그 밖의 논문 3편')).toBeTruthy();
  expect(screen.getByTestId('week').textContent).toMatch(/^2025년 2월 10일.*16일$/);
  expect(screen.getByText(/13/, { selector: 'header .facts' }).textContent).toMatch(/ · 2월 10일$/);
  expect(screen.getAllByTestId('counted-on')[0]?.textContent).toBe(' (2025년 2월 10일 기준)');
});
