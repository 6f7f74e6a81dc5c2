import { describe, expect, test } from 'vitest';
import { readFile } from '../../data/reading-list/import/read-file';
import { bibRecord, many } from './import-samples';

describe('abort and progress', () => {
  const text = many(15_000, (n) => bibRecord(n));

  test('reading pauses, says how far it is, and ends at the end', async () => {
    const seen: number[] = [];
    let others = 0;
    const timer = setInterval(() => {
      others += 1;
    }, 1);
    await readFile(text, { onProgress: (done, total) => seen.push(done / total) });
    clearInterval(timer);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
    expect(others).toBeGreaterThan(1);
  });

  test('an abort is thrown as it was given, before and in the middle', async () => {
    const reason = new Error('enough');
    await expect(readFile(text, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const control = new AbortController();
    let calls = 0;
    const reading = readFile(text, {
      signal: control.signal,
      onProgress: () => {
        calls += 1;
        control.abort(reason);
      },
    });
    await expect(reading).rejects.toBe(reason);
    expect(calls).toBe(1);
  });
});
