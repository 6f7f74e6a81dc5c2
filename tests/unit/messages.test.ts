import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArxivId } from '../../data/arxiv-id';
import { type Answer, ask, ContextInvalidated, type Message, parseMessage, send } from '../../data/messages';
import { STATUSES } from '../../data/reading-list/entry';

const save = { type: 'set-saved', id: '2502.06394' as ArxivId, saved: true } satisfies Message;

describe('at the background’s door', () => {
  test('ids are parsed again and citations cleaned', () => {
    const citation = { title: 'T', authors: ['Kim, Haru', 7], date: 'yesterday', doi: 'javascript:1', extra: '<b>' };
    expect(parseMessage({ ...save, id: 'arXiv:2502.06394v2', citation, more: 1 })).toEqual({
      ...save,
      citation: { title: 'T', authors: ['Kim, Haru'] },
    });
  });

  test('long lists are cut', () => {
    const citation = { title: 'T', authors: Array.from({ length: 9000 }, () => 'x'.repeat(5000)) };
    const parsed = parseMessage({ ...save, citation });
    expect(parsed && 'citation' in parsed && parsed.citation?.authors).toHaveLength(5000);
    expect(parsed && 'citation' in parsed && parsed.citation?.authors[0]).toHaveLength(2000);
  });

  test.each([
    undefined,
    null,
    'save',
    {},
    { type: 'set-saved', id: '2502.06394' },
    { type: 'set-saved', id: 'not an id', saved: true },
    { type: 'set-saved', id: ['2502.06394'], saved: true },
    { type: 'set-status', id: '2502.06394' },
    { type: 'set-status', id: '2502.06394', status: 'read' },
    { type: 'set-status', id: '2502.06394', status: ['done'] },
    { type: 'set-status', status: 'done' },
    { type: 'opened', id: '2502.06394' },
    { type: 'opened', id: '2502.06394', at: '1739232000000' },
    { type: 'opened', id: '2502.06394', at: 1739232000000.5 },
    { type: 'opened', id: '2502.06394', at: Number.POSITIVE_INFINITY },
    { type: 'opened', id: '2502.06394', at: -1 },
    { type: 'opened', id: '2502.06394', at: 8.64e15 + 1 },
    { type: 'opened', at: 1739232000000 },
    { type: 'pdf-shown' },
    { type: 'pdf-shown', at: Number.NaN },
    { type: 'pdf-shown', at: Number.MAX_SAFE_INTEGER },
    { type: 'cite' },
    { type: 'cite', id: 'not an id' },
    { type: 'drop-everything', id: '2502.06394', saved: true },
  ])('%j is turned away', (value) => {
    expect(parseMessage(value)).toBeUndefined();
  });

  test('what needs nothing but its sender brings nothing else along', () => {
    const more = { ...save, tabId: 7, url: 'https://arxiv.org/pdf/2502.06394', at: 1739232000000 };
    expect(parseMessage({ ...more, type: 'load-badges' })).toEqual({ type: 'load-badges' });
    expect(parseMessage({ ...more, type: 'pdf-shown' })).toEqual({ type: 'pdf-shown', at: 1739232000000 });
  });

  test.each(STATUSES)('the status %s is let in', (status) => {
    expect(parseMessage({ type: 'set-status', id: '2502.06394v2', status, saved: true })).toEqual({
      type: 'set-status',
      id: '2502.06394',
      status,
    });
  });

  test.each([{ type: 'opened', at: 1739232000000 }, { type: 'cite' }])(
    '%j brings a clean citation, or none',
    (more) => {
      const citation = { title: 'T', authors: ['Kim, Haru'], category: 'cs.CL' };
      const message = { ...more, id: '2502.06394' };
      expect(parseMessage({ ...message, citation: { ...citation, extra: '<b>' } })).toEqual({ ...message, citation });
      expect(parseMessage({ ...message, citation: { title: '  ' } })).toEqual(message);
    },
  );

  test('nothing breaks it', () => {
    fc.assert(fc.property(fc.anything(), (value) => void parseMessage(value)));
  });
});

describe('a message', () => {
  const answer = (...answers: (() => Promise<Answer | undefined>)[]) => {
    Object.assign(fakeBrowser.runtime, { id: 'ours' });
    return vi
      .spyOn(browser.runtime, 'sendMessage')
      .mockImplementation(() => answers.shift()?.() ?? Promise.resolve({}));
  };
  const died = () => Promise.reject(new Error('The message port closed before a response was received.'));

  test('goes to the next worker when one dies on the way', async () => {
    const asked = answer(died, died, async () => ({}));
    await send(save);
    expect(asked).toHaveBeenCalledTimes(3);
  });

  test('that the background could not carry out is not repeated', async () => {
    const asked = answer(async () => ({ failure: 'QuotaExceededError' }));
    await expect(send(save)).rejects.toThrow('QuotaExceededError');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test.each(['@misc{kim2025paper}', ''])('that asks gets the text %j, also from the next worker', async (text) => {
    const asked = answer(died, async () => ({ text }));
    expect(await ask({ type: 'cite', id: save.id })).toBe(text);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  test('whose failure has no words is a failure', async () => {
    answer(async () => ({ failure: '' }));
    await expect(ask(save)).rejects.toThrow();
  });

  test('that nobody ever answers ends', async () => {
    answer(died, died, died, died, died, died);
    await expect(send(save)).rejects.toThrow('did not answer');
  });

  test('from a page that lost its extension says so', async () => {
    answer(async () => {
      Object.assign(fakeBrowser.runtime, { id: undefined });
      throw new Error('Extension context invalidated.');
    });
    await expect(send(save)).rejects.toThrow(ContextInvalidated);
  });
});
