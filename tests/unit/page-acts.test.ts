// @vitest-environment happy-dom
/** What a page's own scripts can do with the buttons that we put on it: nothing that lasts. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArxivId } from '../../data/arxiv-id';
import type { DigestDate } from '../../data/paper';
import { paperKey, savedKey } from '../../data/storage';
import { startPaperCard } from '../../entrypoints/arxiv.content/paper-card';
import { abs } from '../../entrypoints/arxiv.content/sites/abs';
import { createBadge } from '../../entrypoints/on-page/badge';
import { settled } from './page-samples';
import { paper } from './samples';

const id = '2502.06394' as ArxivId;
const asked = vi.fn(async () => ({}));

beforeEach(async () => {
  document.body.replaceChildren();
  Object.assign(fakeBrowser.runtime, { id: 'ours' });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(asked);
  asked.mockClear();
  await browser.storage.local.set({
    [paperKey(id)]: paper({ id }),
    [savedKey(id)]: { id, saved: { value: true, at: 1 }, status: { value: 'to-read', at: 1 } },
  });
});

const hosts = {
  card: async () => {
    const card = startPaperCard(id, abs);
    card.place((element) => document.body.append(element));
    await card.loaded;
  },
  badge: async () => {
    const badge = createBadge(id, { place: 'entry' }, { date: '2025-02-11' as DigestDate, saved: true });
    document.body.append(badge.element);
    badge.setOpen(true);
    await settled();
  },
};

function find(testId: string): HTMLElement {
  const found = document.querySelector('[data-arxiv-id]')?.shadowRoot?.querySelector(`[data-testid="${testId}"]`);
  if (!(found instanceof HTMLElement)) throw new Error(`There is no ${testId}`);
  return found;
}

async function send(element: HTMLElement, type: 'click' | 'change', isTrusted: boolean) {
  const event = new Event(type, { bubbles: true, composed: type === 'click' });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  element.dispatchEvent(event);
  await settled();
}

const activate = (isActive: boolean) =>
  Object.defineProperty(navigator, 'userActivation', { configurable: true, value: { isActive } });

describe.each(['card', 'badge'] as const)('in a %s', (kind) => {
  const acts = [
    ['save', 'click', 'set-saved'],
    ['status', 'change', 'set-status'],
  ] as const;

  test.each(acts)('a page that presses "%s" by itself changes nothing', async (testId, event) => {
    activate(false);
    await hosts[kind]();
    await send(find(testId), event, false);
    // Taken out of where we put it, too.
    const taken = find(testId);
    document.body.append(taken);
    await send(taken, event, false);
    expect(asked).not.toHaveBeenCalled();
  });

  test.each(acts)('the reader’s "%s" is carried out', async (testId, event, type) => {
    activate(false);
    await hosts[kind]();
    await send(find(testId), event, true);
    expect(asked).toHaveBeenCalledWith(expect.objectContaining({ type, id }));
  });

  test.each(acts)('so is "%s" of a tool that answers the reader’s keys', async (testId, event, type) => {
    activate(true);
    await hosts[kind]();
    await send(find(testId), event, false);
    expect(asked).toHaveBeenCalledWith(expect.objectContaining({ type, id }));
  });
});

test('a card that the page closes is open on the next page', async () => {
  activate(false);
  await hosts.card();
  const closed = async () => (await browser.storage.local.get('setting:card-closed'))['setting:card-closed'];
  await send(find('toggle'), 'click', false);
  expect(await closed()).toBeUndefined();
  await send(find('toggle'), 'click', true);
  await send(find('toggle'), 'click', true);
  expect(await closed()).toBe(true);
});
