// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Card, type CardProps } from '../../components/Card';
import type { DigestDate } from '../../data/paper';
import { paper } from './samples';

afterEach(cleanup);

const listed = paper({
  id: '2502.06394',
  votes: 69,
  listings: [{ date: '2025-02-11' as DigestDate, rank: 1, of: 27 }],
  sections: [
    { label: "What's New", text: '**굵게** 하고 `code` 쓰고 <think>태그</think>는 $x^2$ 처럼 글자예요.' },
    { label: 'Some Label', text: '자세한 내용은 https://example.org/a 에서.' },
    { text: '이름 없는 부분\n둘째 줄' },
  ],
});

function show(props: Partial<CardProps> = {}) {
  const handlers = { onSave: vi.fn(), onStatus: vi.fn(), onToggle: vi.fn(), onCite: vi.fn() };
  render(<Card paper={listed} saved={false} open={true} {...handlers} {...props} />);
  return handlers;
}

const headerText = () => document.querySelector('header')?.textContent ?? '';

test('says votes, the day that they are of, and the rank', () => {
  show();
  expect(screen.getByTestId('votes').textContent).toBe('69');
  expect(headerText()).toContain('투표69(2025. 2. 11. 기준) 27편 중 1위');
});

test('tells the day of votes that were refreshed from the day of the digest', () => {
  const listings = [{ date: '2025-02-11' as DigestDate, votedOn: '2025-02-14' as DigestDate, rank: 1, of: 27 }];
  show({ paper: { ...listed, votes: 75, listings } });
  expect(headerText()).toContain('75(2025. 2. 14. 기준) 2025. 2. 11. · 27편 중 1위');
});

test('names the other day of a paper that was listed twice', () => {
  const listings = [...listed.listings, { date: '2025-02-10' as DigestDate, rank: 3, of: 20 }];
  show({ paper: { ...listed, listings } });
  expect(headerText()).toContain('27편 중 1위 · 2025. 2. 10.에도 실림');
});

test('credits who wrote the summary: the project, Hugging Face or a file', () => {
  show();
  expect(screen.getByTestId('source').textContent).toBe('GPT-4o 요약 · daily_papers_ko · CC BY-NC-ND 4.0');
  cleanup();
  show({ paper: { ...listed, source: 'hf-daily-papers', language: 'en' } });
  expect(screen.getByTestId('source').textContent).toBe('Hugging Face의 영어 AI 요약 · Hugging Face Daily Papers');
  expect(screen.getByTestId('source').querySelector('a')?.href).toBe('https://huggingface.co/papers/date/2025-02-11');
  cleanup();
  show({ paper: { ...listed, source: 'of-tomorrow' as never } });
  expect(screen.getByTestId('source').textContent).toBe('of-tomorrow');
  cleanup();
  show({ paper: { ...listed, source: 'file' } });
  expect(screen.getByTestId('source').textContent).toContain('파일에서 가져온 요약 · daily_papers_ko');
});

test('has no votes where the digest has none, and no rank', () => {
  const { votes: _, ...unvoted } = listed;
  show({ paper: { ...unvoted, listings: [{ date: '2025-02-11' as DigestDate, of: 27 }] } });
  expect(screen.queryByTestId('votes')).toBeNull();
  expect(headerText()).toContain('2025. 2. 11.');
  expect(headerText()).not.toContain('위');
});

test('heads known labels in Korean and keeps the others as the digest wrote them', () => {
  show();
  expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
    '새로운 점',
    'Some Label',
  ]);
});

test('shows the digest’s text exactly: bold, code and links shown, all else as letters', () => {
  show();
  const [first, second, third] = screen.getAllByTestId('section');
  expect(first?.querySelector('p')?.textContent).toBe('굵게 하고 code 쓰고 <think>태그</think>는 $x^2$ 처럼 글자예요.');
  expect(first?.querySelector('strong')?.textContent).toBe('굵게');
  expect(first?.querySelector('code')?.textContent).toBe('code');
  expect(first?.querySelector('think')).toBeNull();
  expect(second?.querySelector('a')?.getAttribute('href')).toBe('https://example.org/a');
  expect(third?.querySelector('h3')).toBeNull();
  expect(third?.textContent).toBe('이름 없는 부분\n둘째 줄');
});

test('heads any label there is as text, whatever JavaScript calls it', () => {
  show({
    paper: {
      ...listed,
      sections: [
        { label: 'Constructor', text: '가' },
        { label: '__proto__', text: '나' },
      ],
    },
  });
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'Constructor',
    '__proto__',
  ]);
});

test('names its source, licence and the paper’s page on Hugging Face', () => {
  show();
  const links = [...document.querySelectorAll('.foot a')].map((link) => link.getAttribute('href'));
  expect(screen.getByTestId('source').textContent).toContain('CC BY-NC-ND 4.0');
  expect(links[0]).toBe('https://github.com/l-yohai/daily_papers_ko/blob/main/paper_logs/2025/02/11.md');
  expect(links).toContain('https://huggingface.co/papers/2502.06394');
});

test('asks to save what is not saved, and to remove what is', () => {
  const { onSave } = show();
  expect(screen.getByTestId('save').getAttribute('aria-pressed')).toBe('false');
  fireEvent.click(screen.getByTestId('save'));
  expect(onSave).toHaveBeenLastCalledWith(true, expect.any(Event));
  cleanup();
  const again = show({ saved: true });
  expect(screen.getByTestId('save').textContent).toBe('저장됨');
  fireEvent.click(screen.getByTestId('save'));
  expect(again.onSave).toHaveBeenLastCalledWith(false, expect.any(Event));
});

describe('the status', () => {
  const select = () => screen.getByRole<HTMLSelectElement>('combobox', { name: `상태: ${listed.title}` });

  test.each([
    ['to-read', '읽을 것'],
    ['reading', '읽는 중'],
    ['done', '다 읽음'],
    ['set-aside', '보류'],
  ] as const)('%s of a saved paper is called %s', (status, text) => {
    show({ saved: true, status });
    expect(select().selectedOptions[0]?.textContent).toBe(text);
    expect([...select().options].map((option) => option.text)).toEqual(['읽을 것', '읽는 중', '다 읽음', '보류']);
  });

  test.each([true, false])('is there in a card that is open: %s', (open) => {
    show({ saved: true, status: 'done', open });
    expect(screen.getByTestId('status')).toBe(select());
  });

  test('is not there where the paper is not saved', () => {
    show({ saved: false, status: 'done' });
    expect(screen.queryByTestId('status')).toBeNull();
  });

  test('is asked for, and shown as it was until it is confirmed', () => {
    const { onStatus, onSave } = show({ saved: true, status: 'to-read' });
    fireEvent.change(select(), { target: { value: 'done' } });
    expect(onStatus.mock.calls).toEqual([['done', expect.any(Event)]]);
    expect(select().value).toBe('to-read');
    expect(onSave).not.toHaveBeenCalled();
  });
});

describe('the citation', () => {
  test('is copied by a button', () => {
    const { onCite } = show();
    fireEvent.click(screen.getByRole('button', { name: '인용 복사' }));
    expect(onCite).toHaveBeenCalledTimes(1);
    expect(screen.getByTestId('cite').closest('.foot')).toBeTruthy();
  });

  test('has none where nobody knows it, or the card is closed', () => {
    show({ onCite: undefined });
    expect(screen.queryByTestId('cite')).toBeNull();
    cleanup();
    show({ open: false });
    expect(screen.queryByTestId('cite')).toBeNull();
  });

  test('says what came of it where a screen reader hears it', () => {
    show({ copied: '복사했어요.' });
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toEqual(['', '복사했어요.']);
  });
});

test('closed, keeps its header and hides the summary', () => {
  const { onToggle } = show({ open: false });
  expect(screen.queryAllByTestId('section')).toEqual([]);
  expect(screen.getByTestId('toggle').getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(screen.getByTestId('toggle'));
  expect(onToggle).toHaveBeenCalledWith(true, expect.any(Event));
});

test('says what went wrong where a screen reader hears it', () => {
  show({ notice: '새로고침하면 다시 쓸 수 있어요' });
  expect(screen.getAllByRole('status')[0]?.textContent).toContain('새로고침');
});

test('an English summary keeps its own headings', () => {
  show({ paper: { ...listed, language: 'en' } });
  expect(screen.getAllByRole('heading', { level: 3 })[0]?.textContent).toBe("What's New");
});
