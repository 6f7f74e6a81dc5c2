import { describe, expect, test, vi } from 'vitest';
import type { ArxivId } from '../../data/arxiv-id';
import type { ImportSource, ImportState } from '../../data/options/import/state';
import { createImport, type ImportPorts } from '../../data/options/import/store';
import type { Entry } from '../../data/reading-list/entry';
import { LONGEST_FILE } from '../../data/reading-list/import/limits';
import { planImport } from '../../data/reading-list/import/plan';
import { readFile } from '../../data/reading-list/import/read-file';
import { BlockedError } from '../../data/reading-list/problem';
import { gate } from './samples';

const NOW = 1000;
const KNOWN = '2502.00001' as ArxivId;
const known: Entry = {
  id: KNOWN,
  saved: { value: true, at: 1 },
  added: { value: 1, at: 1 },
  status: { value: 'to-read', at: 1 },
  title: { value: 'Known', at: 1 },
};

const file = (name: string, text: string): ImportSource => ({ name, size: text.length, text: async () => text });
const pasted = (text: string): ImportSource => ({ size: text.length, text: async () => text });

function open(given: Partial<ImportPorts> = {}) {
  const states: ImportState[] = [];
  const absorbed: Entry[] = [];
  const ports = {
    readFile,
    plan: async (read, now) => planImport(read, new Map([[KNOWN, known]]), now),
    absorb: async (entries) => absorbed.push(...entries),
    absorbTagColors: vi.fn(async () => undefined),
    readSettings: async () => ({}),
    takeSettings: vi.fn(async () => undefined),
    readLastAct: async () => undefined,
    now: () => NOW,
    ...given,
  } satisfies ImportPorts;
  const store = createImport(ports, (state) => states.push(state));
  const preview = () => {
    const state = states.at(-1);
    if (state?.step !== 'preview') throw new Error(`at ${state?.step}`);
    return state.preview;
  };
  return { store, states, absorbed, ports, preview, state: () => states.at(-1) };
}

const ids = (papers: readonly { id: string }[]) => papers.map(({ id }) => id);

describe('the preview', () => {
  test('says which papers are new and which are there, and writes nothing', async () => {
    const { store, preview, absorbed } = open();
    await store.read([pasted('2502.00001 2502.00002')]);
    expect([ids(preview().new), ids(preview().unchanged)]).toEqual([['2502.00002'], [KNOWN]]);
    expect(preview().unchanged[0]?.title).toBe('Known');
    expect(absorbed).toEqual([]);
  });

  test('of several files is one, and each refused line says whose it is', async () => {
    const { store, preview } = open();
    const book = (n: number) => `@book{b${n}, title={No number ${n}}}`;
    await store.read([
      file('a.bib', `@misc{x, title={X}, eprint={2502.00002}, archivePrefix={arXiv}}\n${book(1)}`),
      file('b.bib', `@misc{x, title={X}, eprint={2502.00002}, archivePrefix={arXiv}}\n\n${book(2)}`),
    ]);
    expect(ids(preview().new)).toEqual(['2502.00002']);
    expect(preview().refused.map(({ file, line }) => [file, line])).toEqual([
      ['a.bib', 2],
      ['b.bib', 3],
    ]);
    expect(preview().refusedCount).toBe(2);
  });

  test('shows what can be read beside a file that cannot', async () => {
    const { store, preview } = open();
    await store.read([file('empty.txt', ''), pasted('2502.00002')]);
    expect(preview().refusedSources).toEqual([{ name: 'empty.txt', problem: 'empty' }]);
    expect(ids(preview().new)).toEqual(['2502.00002']);
  });

  test('can be left', async () => {
    const { store, state, absorbed } = open();
    await store.read([pasted('2502.00002')]);
    store.cancel();
    expect(state()).toEqual({ step: 'choose' });
    expect(absorbed).toEqual([]);
  });
});

describe('reading', () => {
  test('refuses a file that is too large before any of it is in memory', async () => {
    const text = vi.fn(async () => '');
    const { store, state } = open();
    await store.read([{ name: 'huge.json', size: 3 * LONGEST_FILE + 1, text }]);
    expect(text).not.toHaveBeenCalled();
    expect(state()).toEqual({ step: 'choose', failure: [{ name: 'huge.json', problem: 'too-big' }] });
  });

  test('says so when the browser cannot open a file', async () => {
    const { store, state } = open();
    await store.read([{ name: 'gone.bib', size: 1, text: () => Promise.reject(new Error('NotFoundError')) }]);
    expect(state()).toMatchObject({ failure: [{ name: 'gone.bib', problem: 'unreadable' }] });
  });

  test('tells how far it is, and ends at once when it is cancelled', async () => {
    const { store, states, state } = open({
      readFile: (_text, { signal, onProgress }) =>
        new Promise((_resolve, reject) => {
          onProgress(3, 10);
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    });
    const done = store.read([file('a.bib', 'text')]);
    await vi.waitFor(() => expect(states).toContainEqual({ step: 'reading', file: 'a.bib', done: 3, total: 10 }));
    store.cancel();
    await done;
    expect(state()).toEqual({ step: 'choose', failure: 'cancelled' });
  });

  test('of something else takes the place of one that is under way', async () => {
    const { opened, open: finish } = gate();
    const { store, preview } = open();
    const slow = store.read([{ size: 1, text: () => opened.then(() => '2502.00009') }]);
    await store.read([pasted('2502.00002')]);
    finish();
    await slow;
    expect(ids(preview().new)).toEqual(['2502.00002']);
  });

  test('says what keeps the list from being read', async () => {
    const { store, state } = open({ plan: () => Promise.reject(new BlockedError()) });
    await store.read([pasted('2502.00002')]);
    expect(state()).toEqual({ step: 'choose', failure: 'blocked' });
  });
});

describe('writing', () => {
  test('writes what changes and nothing else, with the colours of tags', async () => {
    const { store, state, absorbed, ports } = open();
    const colors = { ml: { value: 'blue', at: 1 } };
    const entries = [{ id: '2502.00003', saved: { value: true, at: 5 }, tags: { value: ['ml'], at: 5 } }];
    await store.read([
      file('b.json', JSON.stringify({ format: 'haru-papers', version: 1, tagColors: colors, entries })),
      pasted('2502.00001'),
    ]);
    await store.write(false);
    expect(ids(absorbed)).toEqual(['2502.00003']);
    expect(ports.absorbTagColors).toHaveBeenCalledWith(colors);
    expect(state()).toEqual({ step: 'choose' });
  });

  test('tells how far it is; cancelled, it comes back to the preview', async () => {
    const { store, states, state, preview } = open({
      absorb: (_entries, _now, { signal, onProgress }) =>
        new Promise((_resolve, reject) => {
          onProgress(250, 1000);
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    });
    await store.read([pasted('2502.00002')]);
    const done = store.write(false);
    await vi.waitFor(() => expect(states).toContainEqual({ step: 'writing', done: 250, total: 1000 }));
    store.cancel();
    await done;
    expect(state()).toMatchObject({ step: 'preview', failure: 'cancelled' });
    expect(ids(preview().new)).toEqual(['2502.00002']);
  });

  test('that fails keeps the preview, and says why', async () => {
    const error = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    const { store, state } = open({ absorb: () => Promise.reject(error) });
    await store.read([pasted('2502.00002')]);
    await store.write(false);
    expect(state()).toMatchObject({ step: 'preview', failure: 'full' });
  });

  test('is done where the list was written and only its mirror was not', async () => {
    const { store, state } = open({
      absorb: () => Promise.reject(new Error('mirror')),
      readLastAct: async () => ({ key: 1, kind: 'import', at: NOW, papers: 1 }),
    });
    await store.read([pasted('2502.00002')]);
    await store.write(false);
    expect(state()).toEqual({ step: 'choose' });
  });
});

describe('the settings of a backup', () => {
  const backup = (settings: object, entries: object[] = [known]) =>
    pasted(JSON.stringify({ format: 'haru-papers', version: 1, settings, entries }));

  test('are offered where they would change something, and written if the reader wants them', async () => {
    const { store, state, ports, preview, absorbed } = open({
      readSettings: async () => ({ 'setting:text-size': 115 }),
    });
    await store.read([backup({ 'setting:theme': 'dark', 'setting:text-size': 115 })]);
    expect(preview().settings).toEqual({ settings: { 'setting:theme': 'dark' }, isConflict: false });
    await store.write(true);
    expect(ports.takeSettings).toHaveBeenCalledExactlyOnceWith({ 'setting:theme': 'dark' });
    // The list has all that the backup has: there is no act to undo.
    expect(absorbed).toEqual([]);
    expect(state()).toEqual({ step: 'choose', tookSettings: true });
  });

  test('are all that comes of a backup made before any paper was saved', async () => {
    const { store, preview, ports } = open();
    await store.read([backup({ 'setting:theme': 'dark' }, [])]);
    expect([preview().new, preview().refusedCount]).toEqual([[], 0]);
    await store.write(true);
    expect(ports.takeSettings).toHaveBeenCalledExactlyOnceWith({ 'setting:theme': 'dark' });
  });

  test('stay out where the reader does not want them, and where they hold anyway', async () => {
    const { store, preview, ports } = open();
    await store.read([backup({ 'setting:theme': 'dark' })]);
    await store.write(false);
    await store.read([backup({ 'setting:theme': 'system' })]);
    expect(preview().settings).toBeUndefined();
    await store.write(true);
    expect(ports.takeSettings).not.toHaveBeenCalled();
  });
});
