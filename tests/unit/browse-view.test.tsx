// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BrowseView } from '../../components/browse/BrowseView';
import { handleBrowseKey } from '../../components/browse/keyboard';
import type { Month } from '../../data/browse/dates';
import type { DigestDate } from '../../data/paper';
import { answer, DAYS, openBrowse } from './browse-sample';

afterEach(cleanup);

/** The library of the sample, shown; what is done is drawn at once. */
async function show(...given: Parameters<typeof openBrowse>) {
  const opened = await openBrowse(...given);
  const around = { setStatus: vi.fn(), onList: vi.fn(), onOptions: vi.fn() };
  const view = () => (
    <div class="browse">
      <BrowseView
        state={opened.state()}
        browse={opened.browse}
        panel={around}
        weekStart={0}
        now={0}
        onList={around.onList}
        onOptions={around.onOptions}
      />
    </div>
  );
  const { rerender } = render(view());
  const draw = () => rerender(view());
  const press = (key: string, more: KeyboardEventInit = {}) => {
    const root = document.querySelector('.browse');
    const event = new KeyboardEvent('keydown', { key, ...more });
    return root !== null && handleBrowseKey(event, root, opened.browse);
  };
  const rows = () => screen.queryAllByTestId('paper').map((row) => row.dataset.arxivId?.slice(-1));
  return { ...opened, ...around, draw, press, rows };
}

const day = (date: string) => document.querySelector<HTMLElement>(`[data-date="${date}"]`);

describe('the calendar', () => {
  test('says of each day what it has', async () => {
    await show();
    expect(day('2025-02-11')?.getAttribute('aria-label')).toBe('2월 11일, 3편, 투표 29표, 안 본 논문 3편');
    expect(day('2025-02-10')?.getAttribute('aria-label')).toBe('2월 10일, 2편, 투표 35표');
    expect(day('2025-02-12')?.getAttribute('aria-label')).toBe('2월 12일, 다이제스트 없음');
  });

  test('marks the days that are shown, and opens another', async () => {
    const { browse, draw, state, rows } = await show();
    const pressed = () =>
      [...document.querySelectorAll('.date[aria-pressed="true"]')].map((one) => one.getAttribute('data-date'));
    expect(pressed()).toEqual(['2025-02-11']);
    await act(() => browse.show('week'));
    draw();
    expect([pressed()[0], pressed().at(-1), pressed().length]).toEqual(['2025-02-10', '2025-02-16', 7]);
    await act(() => browse.show('day'));
    draw();
    fireEvent.click(day('2025-02-10') as HTMLElement);
    await vi.waitFor(() => expect(state().date).toBe('2025-02-10'));
    draw();
    expect(rows()).toEqual(['3', '2']);
  });

  test('does nothing at a day without a digest', async () => {
    const { state } = await show();
    fireEvent.click(day('2025-02-12') as HTMLElement);
    expect([day('2025-02-12')?.getAttribute('aria-disabled'), state().date]).toEqual(['true', '2025-02-11']);
  });

  test('is one stop of the Tab key, and moves by arrows, into other months too', async () => {
    const { draw, browse } = await show();
    const stops = () => [...document.querySelectorAll<HTMLElement>('.date')].filter(({ tabIndex }) => tabIndex === 0);
    expect(stops().map(({ dataset }) => dataset.date)).toEqual(['2025-02-11']);
    const showMonth = vi.spyOn(browse, 'showMonth');
    day('2025-02-11')?.focus();
    fireEvent.keyDown(day('2025-02-11') as HTMLElement, { key: 'PageUp' });
    expect(showMonth).toHaveBeenCalledWith('2025-01' satisfies string as Month);
    // The library begins on 31 January, so that is where one comes to.
    draw();
    expect((document.activeElement as HTMLElement).dataset.date).toBe('2025-01-31');
    expect(stops().map(({ dataset }) => dataset.date)).toEqual(['2025-01-31']);
  });

  test('leads to the digest of the week', async () => {
    await show();
    expect(screen.getByTestId('weekly').getAttribute('href')).toBe('/weekly.html?week=2025-W07');
  });
});

describe('keys', () => {
  test('go through the papers, see, save and dismiss them, and undo', async () => {
    const { press, draw, rows, state, saved } = await show();
    press('j');
    press('x');
    await vi.waitFor(() => expect(state().lastAct?.kind).toBe('dismiss'));
    draw();
    expect(rows()).toEqual(['4', '6']);
    expect(document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset.arxivId).toBe('2502.00004');
    press('s');
    await vi.waitFor(() => expect([...saved.keys()]).toEqual(['2502.00004']));
    press('u');
    await vi.waitFor(() => expect([...saved.keys()]).toEqual([]));
    press('z', { ctrlKey: true });
    await vi.waitFor(() => expect(state().undone?.kind).toBe('dismiss'));
    draw();
    expect(rows()).toEqual(['5', '4', '6']);
  });

  test.each(['[', 'ArrowLeft'])('%s goes to the day before', async (key) => {
    const { press, state } = await show();
    expect(press(key)).toBe(true);
    await vi.waitFor(() => expect(state().date).toBe('2025-02-10'));
  });

  test('are the input method’s while a syllable is being composed, and the field’s in the field', async () => {
    const { press, state } = await show();
    expect(press('j', { isComposing: true })).toBe(false);
    screen.getByTestId('search').focus();
    expect([press('['), press('x'), press('ArrowLeft')]).toEqual([false, false, false]);
    expect(state().date).toBe('2025-02-11');
  });

  test('choose in a menu that is in focus', async () => {
    const { press, state } = await show();
    screen.getByTestId('months').focus();
    expect([press('ArrowLeft'), press('j')]).toEqual([false, false]);
    expect(state().date).toBe('2025-02-11');
  });

  test('? shows all of them', async () => {
    const { press, draw } = await show();
    HTMLDialogElement.prototype.showModal = vi.fn();
    press('?');
    draw();
    expect(within(document.querySelector('dialog') as HTMLElement).getByText('이전 기간, 다음 기간')).toBeTruthy();
  });
});

describe('after the last paper', () => {
  test('the way on is offered: to the day before, to the week, to the reading list', async () => {
    const { onList } = await show();
    const finish = screen.getByTestId('finish');
    expect(finish.textContent).toContain('안 본 논문이 3편 남았어요');
    expect(within(finish).getByTestId('day-before').textContent).toBe('2월 10일로');
    fireEvent.click(within(finish).getByTestId('to-list'));
    expect(onList).toHaveBeenCalled();
  });

  test('a day that was seen through says so', async () => {
    const { browse, draw } = await show();
    fireEvent.click(screen.getByTestId('mark-all-seen'));
    await vi.waitFor(() => {
      draw();
      expect(screen.getByTestId('finish').textContent).toContain('2월 11일 3편을 모두 봤어요');
    });
    expect(screen.queryByTestId('mark-all-seen')).toBeNull();
    await act(() => browse.show('day', '2025-02-10' as DigestDate));
    draw();
    expect(screen.getByTestId('finish').textContent).toContain('2월 10일 2편, 여기까지예요');
  });

  test('where all is left out, that is said, with the way back', async () => {
    const { browse, draw, rows } = await show(DAYS, { memory: { hiding: { saved: true, seen: true } } });
    for (const id of ['2502.00004', '2502.00005', '2502.00006'] as const) await browse.opened(id as never);
    await browse.show('day');
    draw();
    expect(rows()).toEqual([]);
    fireEvent.click(screen.getByText('숨긴 논문 3편 보기'));
    draw();
    expect(rows()).toEqual(['5', '4', '6']);
  });
});

test('what was found is shown with what was looked for, and no period is', async () => {
  const { browse, draw, ports, rows } = await show();
  const found = answer(['2502.00003']);
  ports.search.search = async () => ({
    ...found,
    marker: { marksOf: () => [{ start: 0, end: 5 }], snippetOf: () => undefined },
  });
  await browse.search('title');
  draw();
  expect(rows()).toEqual(['3']);
  expect(document.querySelector('h2 mark')?.textContent).toBe('Title');
  expect(document.querySelector('.period[aria-pressed="true"]')).toBeNull();
});

test('a search that failed can be tried again', async () => {
  const { browse, ports, draw, rows } = await show();
  ports.search.search = () => Promise.reject(new Error('no database'));
  await browse.search('모델');
  draw();
  ports.search.search = async () => answer(['2502.00001']);
  fireEvent.click(screen.getByText('다시 시도'));
  await vi.waitFor(() => {
    draw();
    expect(rows()).toEqual(['1']);
  });
});

test('a library without days says so', async () => {
  await show({});
  expect(screen.getByText('아직 다이제스트가 없어요.', { selector: '.message-title' })).toBeTruthy();
});
