import { deleteDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ArxivId } from '../../data/arxiv-id';
import { undoAct } from '../../data/reading-list/acts';
import { openDatabase } from '../../data/reading-list/database';
import type { Citation, Entry } from '../../data/reading-list/entry';
import { countSaved, listSaved, readEntries } from '../../data/reading-list/list';
import * as list from '../../data/reading-list/reading-list';
import { savedAmong } from '../../data/reading-list/saved-ids';
import { paper } from './samples';

const A = '2502.00001' as ArxivId;
const B = '2502.00002' as ArxivId;
const citation: Citation = { title: 'A paper', authors: ['Kim, Haru'], date: '2025/02/10' };

beforeEach(() => deleteDB('reading-list'));

const mirrored = async (id: ArxivId) => (await browser.storage.local.get(`saved:${id}`))[`saved:${id}`] as Entry;

describe('saving', () => {
  test('keeps its own copy of the library paper and of the page’s citation', async () => {
    await browser.storage.local.set({ [`paper:${A}`]: paper({ id: A, title: 'From the digest', votes: 7 }) });
    await list.save(A, 1000, citation);
    const [entry] = await listSaved();
    expect(entry?.copy?.value).toMatchObject({ title: 'From the digest', votes: 7, language: 'ko' });
    expect(entry?.citation?.value).toEqual(citation);
    expect(entry?.status?.value).toBe('to-read');
  });

  test('repeated, does no harm and changes nothing', async () => {
    await list.save(A, 1000, citation);
    const first = await listSaved();
    await list.save(A, 2000, citation);
    expect(await listSaved()).toEqual(first);
    expect(await countSaved()).toBe(1);
  });

  test('lists the newest first, and a paper that came back as new', async () => {
    await list.save(A, 1000);
    await list.save(B, 2000);
    await list.remove([A], 3000);
    await list.save(A, 4000);
    expect((await listSaved()).map(({ id }) => id)).toEqual([A, B]);
  });

  test('lists only the newest where only those are asked for', async () => {
    await list.save(A, 1000);
    await list.save(B, 2000);
    expect((await listSaved(1)).map(({ id }) => id)).toEqual([B]);
    expect(await listSaved(5)).toHaveLength(2);
  });

  test('adds what was missing when a paper known by number is saved again with its page', async () => {
    await list.save(A, 1000);
    await list.save(A, 2000, citation);
    expect((await listSaved())[0]?.citation?.value.title).toBe('A paper');
  });

  test('of many papers from many callers at once loses none and doubles none', async () => {
    const ids = Array.from({ length: 40 }, (_, n) => `2502.${String(10001 + n)}` as ArxivId);
    await Promise.all([...ids, ...ids].map((id, n) => list.save(id, 1000 + n)));
    expect((await listSaved()).map(({ id }) => id).toSorted()).toEqual(ids);
  });
});

describe('removing', () => {
  test('leaves a tombstone, and undo puts the paper back where it was', async () => {
    await list.save(A, 1000, citation);
    await list.save(B, 2000);
    await list.remove([A], 3000);
    expect((await listSaved()).map(({ id }) => id)).toEqual([B]);
    expect(await mirrored(A)).toMatchObject({ saved: { value: false } });
    await undoAct(4000);
    const entries = await listSaved();
    expect(entries.map(({ id }) => id)).toEqual([B, A]);
    expect(entries[1]?.citation?.value).toEqual(citation);
  });

  test('of a paper that was never saved writes nothing', async () => {
    await list.remove([A], 1000);
    expect(await mirrored(A)).toBeUndefined();
  });

  test('wins over an earlier save even after the clock went back', async () => {
    await list.save(A, 5000);
    await list.remove([A], 1000);
    const [entry] = await readEntries([A]);
    expect(entry?.saved?.at).toBeGreaterThan(5000);
  });
});

describe('the mirror', () => {
  test('tells what is saved without the database', async () => {
    await list.save(A, 1000);
    expect([...(await savedAmong([A, B])).keys()]).toEqual([A]);
  });

  test('brings everything back when the browser deleted the database', async () => {
    await list.save(A, 1000, citation);
    await list.save(B, 2000);
    await list.remove([B], 3000);
    await deleteDB('reading-list');
    expect((await listSaved()).map(({ id }) => id)).toEqual([A]);
    await list.save(B, 4000);
    expect(await countSaved()).toBe(2);
  });

  test('is completed at the next start when a death came between database and mirror', async () => {
    await list.recover();
    const set = fakeBrowser.storage.local.set;
    fakeBrowser.storage.local.set = () => Promise.reject(new Error('the worker died'));
    await expect(list.save(A, 1000)).rejects.toThrow('died');
    fakeBrowser.storage.local.set = set;
    expect(await mirrored(A)).toBeUndefined();
    await list.recover();
    expect(await mirrored(A)).toMatchObject({ saved: { value: true } });
    expect(await countSaved()).toBe(1);
  });

  test('that was deleted is written again by a save of what is saved already', async () => {
    await list.save(A, 1000);
    await browser.storage.local.remove(`saved:${A}`);
    await list.save(A, 2000);
    expect([...(await savedAmong([A])).keys()]).toEqual([A]);
  });

  test('with a broken record still gives back the others', async () => {
    await list.save(A, 1000);
    await browser.storage.local.set({ 'saved:nonsense': 7, [`saved:${B}`]: null, 'saved:2502.00009': { note: 1 } });
    await deleteDB('reading-list');
    expect((await listSaved()).map(({ id }) => id)).toEqual([A]);
  });

  test('is taken in again when a death came between creating the database and filling it', async () => {
    await list.save(A, 1000);
    await deleteDB('reading-list');
    (await openDatabase()).close();
    expect(await countSaved()).toBe(1);
  });
});

test('a paper that is not saved learns nothing from its page', async () => {
  await list.describe(A, 1000, citation);
  expect(await mirrored(A)).toBeUndefined();
  await list.save(A, 2000);
  await list.describe(A, 3000, citation);
  expect((await listSaved())[0]?.citation?.value).toEqual(citation);
});
