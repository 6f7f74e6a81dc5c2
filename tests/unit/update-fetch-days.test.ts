import { describe, expect, test } from 'vitest';
import { FAULTS, type FaultKind, type SourceFault } from '../../data/library/sources/fault';
import type { ListedDay } from '../../data/library/sources/source';
import { fetchDays } from '../../data/library/updates/fetch-days';
import { gate } from './samples';
import { day, fault, NOON } from './update-world';

const DAYS = Array.from({ length: 20 }, (_, n) => ({ date: day(n + 1) }));

/** Fetches days of which some go wrong; a list of faults is one for each attempt. */
async function fetchAll(faults: Record<string, SourceFault | (SourceFault | undefined)[]> = {}, days = DAYS) {
  const asked: string[] = [];
  const came: string[] = [];
  const take = async ({ date }: ListedDay) => {
    asked.push(date);
    await Promise.resolve();
    const known = faults[date];
    const comes = Array.isArray(known) ? known.shift() : known;
    if (comes) throw comes;
    came.push(date);
  };
  const result = await fetchDays(days, take, new AbortController().signal);
  return { ...result, asked, came };
}

const OWN: FaultKind[] = ['not-a-digest', 'malformed', 'wrong-hash', 'shrank', 'too-big'];
const IN_A_ROW: FaultKind[] = ['unreachable', 'timeout', 'redirected', 'server'];
const AT_ONCE: FaultKind[] = ['offline', 'forbidden', 'rate-limited', 'no-permission', 'full', 'newer'];

test('every fault is of one of the three sorts', () => {
  expect([...OWN, ...IN_A_ROW, ...AT_ONCE].toSorted()).toEqual([...FAULTS].toSorted());
});

test.each(OWN)('%s is a day’s own: it is tried once and all others come', async (kind) => {
  const { came, asked, faults, stopped } = await fetchAll({ [day(1)]: fault(kind), [day(2)]: fault(kind) });
  expect(came).toHaveLength(18);
  expect(asked).toHaveLength(20);
  expect([...faults]).toEqual([1, 2].map((n) => [day(n), expect.objectContaining({ kind })]));
  expect(stopped).toBeUndefined();
});

test.each(AT_ONCE)('%s is the source’s: nothing more is asked for', async (kind) => {
  const { asked, stopped } = await fetchAll({ [day(5)]: fault(kind) });
  expect(stopped?.kind).toBe(kind);
  expect(asked.length).toBeLessThan(12);
});

describe.each(IN_A_ROW)('%s', (kind) => {
  test('once is tried again, after the others', async () => {
    const { asked, came, faults, stopped } = await fetchAll({ [day(3)]: [fault(kind), undefined] });
    expect(came).toHaveLength(20);
    expect(asked.at(-1)).toBe(day(3));
    expect(faults.size).toBe(0);
    expect(stopped).toBeUndefined();
  });

  test('twice of a day, while others come, is the day’s own', async () => {
    const { came, faults, stopped } = await fetchAll({ [day(3)]: fault(kind), [day(17)]: fault(kind) });
    expect(came).toHaveLength(18);
    expect([...faults.keys()].toSorted()).toEqual([day(3), day(17)]);
    expect(stopped).toBeUndefined();
  });

  test('for all is the source’s', async () => {
    const { asked, came, stopped } = await fetchAll(Object.fromEntries(DAYS.map(({ date }) => [date, fault(kind)])));
    expect(came).toEqual([]);
    expect(stopped?.kind).toBe(kind);
    expect(asked.length).toBeLessThanOrEqual(5);
  });

  test('of the only day is the source’s after the second time', async () => {
    const { asked, stopped } = await fetchAll({ [day(1)]: fault(kind) }, [{ date: day(1) }]);
    expect(asked).toHaveLength(2);
    expect(stopped?.kind).toBe(kind);
  });
});

test('a source that says when it may be asked again is not asked on, whatever it says otherwise', async () => {
  const { stopped, asked } = await fetchAll({ [day(5)]: fault('server', { status: 503, retryAt: NOON }) });
  expect(stopped?.details.retryAt).toBe(NOON);
  expect(asked.length).toBeLessThan(12);
});

test('at most four are under way, and four are', async () => {
  let [now, most] = [0, 0];
  const take = async () => {
    most = Math.max(most, ++now);
    for (let n = 0; n < 5; n++) await Promise.resolve();
    now--;
  };
  await fetchDays(DAYS, take, new AbortController().signal);
  expect(most).toBe(4);
});

test('an abort ends all that is under way, and nothing else begins', async () => {
  const controller = new AbortController();
  const started = gate();
  let [asked, ended] = [0, 0];
  const take = (_day: ListedDay, signal: AbortSignal) =>
    new Promise<void>((_, reject) => {
      if (++asked === 4) started.open();
      signal.addEventListener('abort', () => {
        ended++;
        reject(signal.reason);
      });
    });
  const fetching = fetchDays(DAYS, take, controller.signal);
  await started.opened;
  controller.abort();
  await expect(fetching).rejects.toThrow('abort');
  expect([asked, ended]).toEqual([4, 4]);
});

test('an error that is no fault ends it, and is told', async () => {
  const take = async ({ date }: ListedDay) => {
    if (date === day(2)) throw new TypeError('a bug');
  };
  await expect(fetchDays(DAYS, take, new AbortController().signal)).rejects.toThrow('a bug');
});
