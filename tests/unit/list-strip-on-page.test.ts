// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { annotateList } from '../../entrypoints/arxiv-list.content/annotate-list';
import { list } from '../../entrypoints/arxiv-list.content/sites/list';
import { arxivDocument, moveTo, openContext, putInIndex, settled, stopClock, turnsUntil } from './page-samples';
import { paper } from './samples';

const PATH = '/list/cs.CL/new';
const { innerHTML } = arxivDocument(PATH).body;

/** Opens the list with these papers in the library. */
async function open(votes: Record<string, number | null>) {
  moveTo(`https://arxiv.org${PATH}`);
  document.body.innerHTML = innerHTML;
  await putInIndex(votes);
  const ctx = openContext();
  annotateList(ctx, list);
  await settled();
  return ctx;
}

const strip = () => document.querySelector('haru-papers-strip')?.shadowRoot ?? document.createElement('p');
const text = () => strip().querySelector('h2')?.textContent;
const at = () => strip().querySelector('.at > [aria-hidden]')?.textContent;
const button = (name: string): HTMLElement => {
  const found = [...strip().querySelectorAll<HTMLElement>('button')].find(
    (one) => one.textContent === name || one.getAttribute('aria-label')?.startsWith(name),
  );
  if (!found) throw new Error(`There is no button ${name}`);
  return found;
};
const press = async (name: string) => {
  fireEvent.click(button(name));
  await settled();
};
const lists = () => [...document.querySelectorAll<HTMLElement>('dl#articles')];
const narrowed = () => lists().map((one) => one.hasAttribute('data-haru-only'));
const page = () => document.querySelector('#dlpage dl')?.parentElement?.innerHTML;

/** The ids of a list's entries as the reader sees them. */
function seen(one: HTMLElement | undefined): string[] {
  const heads = [...(one?.querySelectorAll<HTMLElement>(':scope > dt') ?? [])];
  return heads
    .toSorted((a, b) => Number(a.style.order || 0) - Number(b.style.order || 0))
    .map((head) => head.querySelector('[title="Abstract"]')?.id ?? '');
}

beforeEach(() => {
  stopClock();
  // The page's layout: everything stands in the order of the document, 100 px apart, and the window begins at the top.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const place = [...document.querySelectorAll('haru-papers-badge')].indexOf(this as HTMLElement);
    return { top: 100 * (place + 1) } as DOMRect;
  });
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
});

test('counts what the page has, and goes on counting', async () => {
  await open({ '2502.06394': 69, '2502.06764': null });
  expect(text()).toContain('다이제스트 논문 2편');
  await putInIndex({ '2502.06394': 69, '2502.06764': null, '2502.06772': 3 });
  await settled();
  expect(text()).toContain('다이제스트 논문 3편');
});

test('steps from badge to badge and around', async () => {
  await open({ '2502.06394': 69, '2502.06764': 4, '2411.18676': 1 });
  const places: (string | undefined | null)[] = [at()];
  for (const name of ['다음', '다음', '다음', '다음', '이전', '이전']) {
    await press(name);
    places.push(at());
  }
  expect(places).toEqual([undefined, '1/3', '2/3', '3/3', '1/3', '3/3', '2/3']);
});

test('j and k step while a badge has the focus, and are the page’s own keys otherwise', async () => {
  await open({ '2502.06394': 69, '2502.06764': 4, '2411.18676': 1 });
  await press('다음');
  const [first] = document.querySelectorAll('haru-papers-badge');
  // The keys of a Korean layout.
  fireEvent.keyDown(first as Element, { code: 'KeyJ', key: 'ㅓ' });
  expect(at()).toBe('2/3');
  fireEvent.keyDown(document.body, { code: 'KeyJ', key: 'j' });
  fireEvent.keyDown(first as Element, { code: 'KeyJ', key: 'j', ctrlKey: true });
  expect(at()).toBe('2/3');
});

test('j and k in the status menu of an open summary choose in it, and step nowhere', async () => {
  await open({ '2502.06394': 69, '2502.06764': 4 });
  await press('다음');
  const [first] = document.querySelectorAll('haru-papers-badge');
  await browser.storage.local.set({
    'saved:2502.06394': { id: '2502.06394', saved: { value: true, at: 1 }, status: { value: 'to-read', at: 1 } },
    'paper:2502.06394': paper({ id: '2502.06394' }),
  });
  first?.shadowRoot?.querySelector<HTMLElement>('[data-testid="toggle"]')?.click();
  const select = () => first?.shadowRoot?.querySelector('[data-testid="status"]');
  await turnsUntil(() => select() != null);
  fireEvent.keyDown(select() as Element, { code: 'KeyJ', key: 'j', composed: true });
  expect(at()).toBe('1/2');
});

describe('sorting', () => {
  test('puts the digest’s papers first in each list, and back leaves arXiv’s page', async () => {
    await open({ '2502.06394': 2, '2502.06060': 9, '2502.06764': 1, '2502.05795': 8 });
    const before = page();
    await press('투표순');
    expect(button('투표순').getAttribute('aria-pressed')).toBe('true');
    expect(seen(lists()[0]).slice(0, 3)).toEqual(['2502.06060', '2502.06394', '2502.10001']);
    expect(seen(lists()[1]).slice(0, 3)).toEqual(['2502.05795', '2502.06764', '2502.10004']);
    await press('투표순');
    expect(page()).toBe(before);
  });

  test('keeps ties in arXiv’s order, also with papers that came later', async () => {
    await open({ '2502.06060': 5, '2502.06772': 5 });
    await putInIndex({ '2502.06394': 5, '2502.06060': 5, '2502.06772': 5 });
    await settled();
    await press('투표순');
    expect(seen(lists()[0]).slice(0, 3)).toEqual(['2502.06394', '2502.06060', '2502.06772']);
  });

  test('follows votes that change meanwhile', async () => {
    await open({ '2502.06394': 5, '2502.06060': 4 });
    await press('투표순');
    await putInIndex({ '2502.06394': 5, '2502.06060': 6 });
    await settled();
    expect(seen(lists()[0]).slice(0, 2)).toEqual(['2502.06060', '2502.06394']);
  });
});

describe('narrowing', () => {
  test('narrows all lists of the page, also one that has no paper of the digest', async () => {
    await open({ '2502.06394': 69, '2502.06764': 4 });
    await press('이것만 보기');
    expect(button('이것만 보기').getAttribute('aria-pressed')).toBe('true');
    expect(narrowed()).toEqual([true, true, true]);
  });

  test('changes nothing of the page but attributes, and back leaves arXiv’s page', async () => {
    await open({ '2502.06394': 69, '2502.06764': 4, '2411.18676': 1 });
    const before = page();
    await press('이것만 보기');
    expect(page()?.replaceAll(' data-haru-only=""', '')).toBe(before);
    await press('이것만 보기');
    expect(page()).toBe(before);
  });

  test('ends with the strip: no list stays narrowed that the reader cannot widen', async () => {
    await open({ '2502.06394': 69 });
    await press('이것만 보기');
    await browser.storage.local.remove('index:2502');
    await settled();
    expect(document.querySelector('haru-papers-strip')).toBeNull();
    expect(narrowed()).toEqual([false, false, false]);
  });

  test('ends on all lists, also on one that has lost its papers meanwhile', async () => {
    await open({ '2502.06394': 69, '2411.18676': 1 });
    await press('이것만 보기');
    await browser.storage.local.remove('index:2411');
    await settled();
    await press('이것만 보기');
    expect(narrowed()).toEqual([false, false, false]);
  });
});

test('sorted and narrowed, the page is arXiv’s again when the extension goes', async () => {
  const ctx = await open({});
  const before = page();
  ctx.abort();
  const again = await open({ '2502.06394': 69, '2411.18676': 1 });
  await press('투표순');
  await press('이것만 보기');
  again.abort();
  expect(page()).toBe(before);
});
