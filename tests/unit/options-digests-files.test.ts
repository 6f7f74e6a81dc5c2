import { describe, expect, test } from 'vitest';
import type { CompiledDay } from '../../data/digest/compile';
import type { DayEntry } from '../../data/library/records';
import { SourceFault } from '../../data/library/sources/fault';
import type { FilesRead } from '../../data/library/sources/files';
import { createFiles, type FilesPorts } from '../../data/options/digests/files';
import type { FilesPartState } from '../../data/options/digests/state';
import type { DigestDate } from '../../data/paper';
import { gate } from './samples';

const compiled = (date: string, hash = date): CompiledDay => ({
  date: date as DigestDate,
  papers: [],
  source: 'file',
  language: 'ko',
  hash,
});
const present = (date: string, hash = date): DayEntry => ({
  date: date as DigestDate,
  count: 1,
  source: 'daily-papers-ko',
  hash,
});
const REFUSED: FilesRead['refused'] = [
  { file: 'half.md', kind: 'malformed', problem: { line: 3, severity: 'error', kind: 'no_link', values: [] } },
];
const FILE = { path: 'some.md', bytes: async () => new Uint8Array() };

function open(read: Partial<FilesRead>, given: Partial<FilesPorts> = {}) {
  const states: FilesPartState[] = [];
  const stored: string[] = [];
  const ports: FilesPorts = {
    readFiles: async () => ({ days: [], refused: [], ...read }),
    readDays: async () => [present('2025-02-11'), present('2025-02-12')],
    storeFileDay: async ({ date }) => {
      stored.push(date);
    },
    now: () => 1000,
    ...given,
  };
  const files = createFiles(ports, (state) => {
    states.push(state);
  });
  return { files, stored, state: () => states.at(-1), states };
}

const DAYS = [compiled('2025-02-11'), compiled('2025-02-12', 'other'), compiled('2025-02-13')];

test('shows what would be new, replaced and refused; writes what is not there just so, and says what came of it', async () => {
  const { files, stored, state } = open({ days: DAYS, refused: REFUSED });
  await files.read([FILE]);
  expect(state()).toEqual({
    step: 'preview',
    preview: { added: ['2025-02-13'], replaced: ['2025-02-12'], unchanged: ['2025-02-11'], refused: REFUSED },
  });
  expect(stored).toEqual([]);
  await files.write();
  expect(stored).toEqual(['2025-02-12', '2025-02-13']);
  expect(state()).toEqual({ step: 'choose', result: { written: 2, of: 2, refused: REFUSED } });
});

test('where all is refused there is nothing to preview', async () => {
  const { files, state } = open({ refused: REFUSED });
  await files.read([FILE]);
  expect(state()).toEqual({ step: 'choose', result: { written: 0, of: 0, refused: REFUSED } });
});

test('a preview that is left has written nothing', async () => {
  const { files, stored, state } = open({ days: DAYS });
  await files.read([FILE]);
  files.cancel();
  expect([state(), stored]).toEqual([{ step: 'choose' }, []]);
  await files.write();
  expect(stored).toEqual([]);
});

describe('cancelled', () => {
  test('while files are read, it leads back to the beginning', async () => {
    const { opened, open: finish } = gate();
    const { files, state } = open({}, { readFiles: () => opened.then(() => ({ days: DAYS, refused: [] })) });
    const reading = files.read([FILE]);
    expect(state()).toMatchObject({ step: 'reading' });
    files.cancel();
    finish();
    await reading;
    expect(state()).toEqual({ step: 'choose', result: { written: 0, of: 0, refused: [], ended: 'cancelled' } });
  });

  test('while days are written, it stops after a whole day, and says how many are in', async () => {
    const { files, stored, state } = open(
      { days: DAYS },
      {
        storeFileDay: async ({ date }) => {
          stored.push(date);
          files.cancel();
        },
      },
    );
    await files.read([FILE]);
    await files.write();
    expect(stored).toEqual(['2025-02-12']);
    expect(state()).toEqual({ step: 'choose', result: { written: 1, of: 2, refused: [], ended: 'cancelled' } });
  });
});

test.each([
  [new SourceFault('full'), 'full'],
  [new Error('broken'), 'failed'],
] as const)('%s while writing: says how far it came', async (error, ended) => {
  const { files, state } = open({ days: DAYS }, { storeFileDay: () => Promise.reject(error) });
  await files.read([FILE]);
  await files.write();
  expect(state()).toEqual({ step: 'choose', result: { written: 0, of: 2, refused: [], ended } });
});

test('files that are still being found, and cannot be, are told', async () => {
  const { files, state } = open({});
  await files.read(Promise.reject(new Error('gone')));
  expect(state()).toMatchObject({ step: 'choose', result: { ended: 'failed' } });
});
