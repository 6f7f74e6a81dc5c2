// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openContext } from './page-samples';

test('lives while its extension does', () => {
  const ctx = openContext();
  const ended = vi.fn();
  ctx.onInvalidated(ended);
  expect([ctx.isValid, ctx.isInvalid, ctx.signal.aborted]).toEqual([true, false, false]);
  Object.assign(fakeBrowser.runtime, { id: undefined });
  expect(ended).not.toHaveBeenCalled();
  expect([ctx.isInvalid, ctx.isValid, ctx.signal.aborted]).toEqual([true, false, true]);
  expect(ended).toHaveBeenCalledTimes(1);
});

test('ends when a newer run of its script comes to the page, and not for another script’s', () => {
  const first = openContext('list');
  const other = openContext('paper');
  const second = openContext('list');
  expect([first.isValid, other.isValid, second.isValid]).toEqual([false, true, true]);
});

test('calls nobody who no longer wants to hear', () => {
  const ctx = openContext();
  const ended = vi.fn();
  const forget = ctx.onInvalidated(ended);
  forget();
  ctx.abort();
  expect(ended).not.toHaveBeenCalled();
});
