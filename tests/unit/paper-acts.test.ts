import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArxivId } from '../../data/arxiv-id';
import type { Answer } from '../../data/messages';
import { copyCitation, savePaper, setStatus } from '../../entrypoints/on-page/paper-acts';

const id = '2502.06394' as ArxivId;
const citation = { title: 'T', authors: ['Kim, Haru'] };
const written = vi.fn();
const sent = vi.fn<(message: unknown) => Promise<Answer>>();

beforeEach(() => {
  written.mockReset();
  written.mockResolvedValue(undefined);
  sent.mockReset();
  sent.mockResolvedValue({});
  Object.assign(fakeBrowser.runtime, { id: 'ours' });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(sent);
  Object.assign(navigator, { clipboard: { writeText: written } });
});

test('what was done has nothing to say', async () => {
  expect(await savePaper(id, true, citation)).toBeUndefined();
  expect(await setStatus(id, 'done')).toBeUndefined();
  expect(sent.mock.calls).toEqual([
    [{ type: 'set-saved', id, saved: true, citation }],
    [{ type: 'set-status', id, status: 'done' }],
  ]);
});

test('a citation is copied as the background writes it', async () => {
  sent.mockResolvedValue({ text: '@misc{kim2025}' });
  expect(await copyCitation(id, citation)).toBe('복사했어요.');
  expect(sent.mock.calls).toEqual([[{ type: 'cite', id, citation }]]);
  expect(written.mock.calls).toEqual([['@misc{kim2025}']]);
});

test('what failed says so, and nothing is copied', async () => {
  sent.mockResolvedValue({ failure: 'Error: no' });
  expect(await savePaper(id, false)).toContain('저장하지 못했어요');
  expect(await setStatus(id, 'done')).toContain('저장하지 못했어요');
  expect(await copyCitation(id)).toBe('복사하지 못했어요. 다시 시도해 주세요.');
  expect(written).not.toHaveBeenCalled();
});

test.each([
  ['full', '디스크 공간을 비운 뒤'],
  ['newer', '확장을 업데이트해 주세요'],
  ['blocked', '그 창을 닫고'],
])('what failed because the list is %s says what to do', async (failure, text) => {
  sent.mockResolvedValue({ failure });
  expect(await savePaper(id, true)).toContain(text);
});

test('a citation that the browser does not let be copied says so', async () => {
  sent.mockResolvedValue({ text: '@misc{kim2025}' });
  written.mockRejectedValue(new DOMException('Document is not focused.', 'NotAllowedError'));
  expect(await copyCitation(id)).toBe('복사하지 못했어요. 다시 시도해 주세요.');
  // As on a page without TLS.
  Object.assign(navigator, { clipboard: undefined });
  expect(await copyCitation(id)).toBe('복사하지 못했어요. 다시 시도해 주세요.');
});

test('a page that lost its extension says to reload', async () => {
  Object.assign(fakeBrowser.runtime, { id: undefined });
  expect(await setStatus(id, 'done')).toContain('새로고침');
  expect(await copyCitation(id)).toContain('새로고침');
});
