import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { cards, PAPER, seeded } from './actions';
import { appears, choose, click, idOf, madeUpEntries, openPanel, seenEntries, showsEntries } from './panel-actions';
import { addEntries } from './saved-entries';
import { until } from './setup/browser';
import { useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
const statuses = (rows: { status: string }[]) => rows.map(({ status }) => status);
const tags = (rows: { tags: string[] }[]) => rows.map((row) => row.tags);
const said = (page: Page) => evaluate(page, () => document.querySelector('footer [role="status"]')?.textContent ?? '');

describe('a list of a few papers', () => {
  const browser = useBrowser({ language: 'ko', viewport: { width: 380, height: 900 } });

  test('shows the newest saved first, and narrows by status, tag and text', async () => {
    await seeded(browser());
    const entries = madeUpEntries(4, (n) => ({ ...(n === 1 && { status: 'done' }), ...(n > 1 && { tags: ['추론'] }) }));
    await addEntries(browser(), entries);
    const page = await openPanel(browser());
    await showsEntries(page, ids, [0, 1, 2, 3].map(idOf));
    await click(page, '[data-testid="chip-done"]');
    await showsEntries(page, ids, [idOf(1)]);
    await click(page, '[data-testid="chip-all"]');
    await choose(page, '[data-testid="view-tag"]', 1);
    await showsEntries(page, ids, [idOf(2), idOf(3)]);
    await page.type('[data-testid="search"]', '4번째');
    await showsEntries(page, ids, [idOf(3)]);
    await page.type('[data-testid="search"]', 'ㅋㅋ');
    await appears(page, '.message button');
    await click(page, '.message button');
    await showsEntries(page, ids, [0, 1, 2, 3].map(idOf));
    await page.close();
  });

  test('is worked on by keys alone: status, tag, note, rating; and all of it is there when opened again', async () => {
    const page = await openPanel(browser());
    await page.keyboard.press('j');
    await page.keyboard.press('2');
    await showsEntries(page, (rows) => statuses(rows)[0], '읽는 중');
    await page.keyboard.press('t');
    await appears(page, '.detail');
    await page.keyboard.type('강화 학습');
    await page.keyboard.press('Enter');
    await appears(page, '.detail .tag-chip');
    await page.focus('[data-testid="note"]');
    await page.keyboard.type('**다시** 볼 것');
    await click(page, '[data-testid="star-4"]');
    await appears(page, '[data-testid="star-4"][aria-pressed="true"]');
    await page.keyboard.press('Escape');
    await click(page, '[data-testid="back"]');
    await showsEntries(page, (rows) => tags(rows)[0], ['강화 학습']);
    await page.close();

    const again = await openPanel(browser());
    await showsEntries(again, (rows) => rows[0], {
      id: idOf(0),
      title: 'Saved paper 1',
      status: '읽는 중',
      tags: ['강화 학습'],
    });
    await click(again, '[data-testid="open"]');
    await appears(again, '.detail');
    expect(
      await evaluate(again, () => document.querySelector<HTMLTextAreaElement>('[data-testid="note"]')?.value),
    ).toBe('**다시** 볼 것');
    expect(await evaluate(again, () => document.querySelectorAll('.detail [aria-pressed="true"]').length)).toBe(1);
    await again.close();
  });

  test('does many at once, and undoes that after it was closed and opened again', async () => {
    const page = await openPanel(browser());
    const before = statuses(await seenEntries(page));
    await page.keyboard.press('j');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await appears(page, '[data-testid="bulk-status"]');
    await choose(page, '[data-testid="bulk-status"]', 4);
    await showsEntries(page, statuses, ['보류', '보류', '보류', '보류']);
    await page.close();

    const again = await openPanel(browser());
    await until('the bar that offers to undo', async () => (await said(again)).includes('4편의 상태를 바꿨어요.'));
    await again.keyboard.down('Control');
    await again.keyboard.press('z');
    await again.keyboard.up('Control');
    await until('what was undone', async () => (await said(again)).includes('되돌렸어요: 4편의 상태를 바꿨어요.'));
    await showsEntries(again, statuses, before);
    await again.close();
  });

  test('goes on at the next paper when one is taken off, and brings it back', async () => {
    const page = await openPanel(browser());
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Delete');
    await showsEntries(page, ids, [idOf(0), idOf(2), idOf(3)]);
    await until('the focus to be on the next paper', () =>
      evaluate(page, () => document.activeElement?.closest('[data-arxiv-id]')?.getAttribute('data-arxiv-id')).then(
        (id) => id === idOf(2),
      ),
    );
    await until('the bar to offer that', async () => (await said(page)).includes('읽기 목록에서 뺐어요.'));
    await click(page, '[data-testid="undo"]');
    await showsEntries(page, ids, [0, 1, 2, 3].map(idOf));
    await page.close();
  });

  test('renames a tag to one that exists, which makes them one', async () => {
    const page = await openPanel(browser());
    await click(page, '[data-testid="open-tags"]');
    await appears(page, '[data-testid="tags"][open] [data-testid="tag-name"]');
    await evaluate(page, () => {
      const field = [...document.querySelectorAll<HTMLInputElement>('[data-testid="tag-name"]')].find(
        ({ value }) => value === '강화 학습',
      );
      if (!field) throw new Error('the tag is not listed');
      field.value = '추론';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await showsEntries(page, tags, [['추론'], [], ['추론'], ['추론']]);
    await page.keyboard.press('Escape');
    await page.close();
  });

  test('keeps a note that was typed just before it was closed', async () => {
    const page = await openPanel(browser());
    await click(page, '[data-testid="open"]');
    await appears(page, '[data-testid="note"]');
    await page.focus('[data-testid="note"]');
    await page.keyboard.type(' 쓰다 닫음');
    await page.close();
    const again = await openPanel(browser());
    await click(again, '[data-testid="open"]');
    await appears(again, '[data-testid="note"]');
    await until('the note', () =>
      evaluate(again, () =>
        document.querySelector<HTMLTextAreaElement>('[data-testid="note"]')?.value.includes('쓰다 닫음'),
      ),
    );
    await again.keyboard.press('Escape');
    await until('the focus to be back on the row', () =>
      evaluate(again, () => document.activeElement?.closest('.entries [data-arxiv-id]') !== null),
    );
    await again.close();
  });

  test('selects a range by Shift and a click', async () => {
    const page = await openPanel(browser());
    const box = async (n: number) => page.$(`[data-arxiv-id="${idOf(n)}"] input[type="checkbox"]`);
    await (await box(0))?.click();
    await page.keyboard.down('Shift');
    await (await box(2))?.click();
    await page.keyboard.up('Shift');
    await until('three to be selected', () =>
      evaluate(page, () => document.querySelectorAll('.entry[data-selected]').length === 3),
    );
    await page.close();
  });

  test('follows what happens elsewhere, and needs no background for what it does itself', async () => {
    const page = await openPanel(browser());
    const paper = await browser().page(PAPER);
    await until('the card', async () => (await cards(paper)).length > 0);
    await evaluate(paper, () =>
      document
        .querySelector('haru-papers-card')
        ?.shadowRoot?.querySelector<HTMLElement>('[data-testid="save"]')
        ?.click(),
    );
    await showsEntries(page, (rows) => ids(rows)[0], '2502.06394');
    await browser().stopBackground();
    await page.bringToFront();
    await page.keyboard.press('j');
    await page.keyboard.press('3');
    await until('the card to show the status', () =>
      evaluate(paper, () => {
        const root = document.querySelector('haru-papers-card')?.shadowRoot;
        return root?.querySelector<HTMLSelectElement>('[data-testid="status"]')?.value === 'done';
      }),
    );
    await paper.close();
    await page.close();
  });
});

describe('a list of three thousand papers', () => {
  const browser = useBrowser({ language: 'ko', viewport: { width: 380, height: 720 } });

  test('builds only what is near what is seen, to its end, and finds the last one', async () => {
    await seeded(browser());
    await addEntries(browser(), madeUpEntries(3000));
    const page = await openPanel(browser());
    expect((await seenEntries(page)).length).toBeLessThan(40);
    await evaluate(page, () => {
      const main = document.querySelector('main');
      main?.scrollTo(0, main.scrollHeight);
    });
    await until('the last paper', async () => ids(await seenEntries(page)).includes(idOf(2999)));
    expect((await seenEntries(page)).length).toBeLessThan(40);
    await page.type('[data-testid="search"]', 'Saved paper 2777');
    await showsEntries(page, ids, [idOf(2776)]);
    await page.close();
  });

  test('keeps the focus on its paper, however far one scrolls', async () => {
    const page = await openPanel(browser());
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await evaluate(page, () => {
      const main = document.querySelector('main');
      main?.scrollTo(0, main.scrollHeight);
    });
    await until('rows far down', async () => ids(await seenEntries(page)).includes(idOf(2999)));
    await page.keyboard.press('2');
    await page.keyboard.press('j');
    await until('the next paper to be in focus and in sight', () =>
      evaluate(
        page,
        (id) => {
          const item = document.activeElement?.closest(`[data-arxiv-id="${id}"]`);
          const box = item?.getBoundingClientRect();
          return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
        },
        idOf(2),
      ),
    );
    await page.close();
  });
});
