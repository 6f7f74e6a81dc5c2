/** What the browser's account and snapshots hold, torn in any way: it is refused, or all that is whole in it is read. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { gzipText } from '../../data/gzip';
import { isSaved } from '../../data/reading-list/entry';
import { entriesIn } from '../../data/reading-list/snapshots';
import { soundEntry } from '../../data/reading-list/sound-entry';
import { checksum } from '../../data/reading-list/sync/hash';
import { pack } from '../../data/reading-list/sync/pack';
import { seal } from '../../data/reading-list/sync/seal';
import { unpack } from '../../data/reading-list/sync/unpack';
import { fuzz } from './fuzz/fuzz';
import { oddValue, tear } from './fuzz/tear';
import { changed } from './fuzz/text';
import { yearOfReading } from './sync-samples';

const list = yearOfReading(300, { notes: 0.2, titles: 0.3 });
const { items } = await pack(list, { 추론: { value: 'teal', at: 5 } });
const small = (await pack(yearOfReading(6, { notes: 0.5, titles: 0.5 }), { 추론: { value: 'teal', at: 5 } })).items;
const chunk = fc.constantFrom(...Object.entries(items), ...Object.entries(small));
const whole = await unpack(items);

fuzz(
  'sync: one chunk changed or replaced: it is refused, and the others are read',
  2500,
  fc
    .tuple(chunk, oddValue)
    .chain(([[key, item], odd]) =>
      fc.oneof(changed(fc.constant(item)), fc.string(), fc.constant(odd)).map((broken) => ({ key, item, broken })),
    ),
  async ({ key, item, broken }) => {
    if (broken === item) return;
    const { entries, refused } = await unpack({ [key]: broken });
    expect(entries).toEqual([]);
    expect(refused.map((one) => one.key)).toEqual([key]);
  },
);

const payload = Object.values(small)[0]?.split('.').slice(2).join('.') ?? '';

fuzz(
  'sync: chunks with a right checksum over wrong bytes',
  6000,
  fc.oneof(changed(fc.constant(payload)), fc.string({ unit: 'binary', maxLength: 60 })),
  async (broken) => {
    const { entries, refused } = await unpack({ 'list.': seal(broken) });
    // Whatever it says, no more of it is merged into the list than is sound.
    for (const entry of entries) soundEntry(entry);
    for (const { reason } of refused) if (reason !== 'torn') expect(reason).toBe('torn');
  },
);

fuzz(
  'sync: chunks of formats to come',
  500,
  fc.tuple(fc.integer({ min: 2, max: 999_999 }), fc.string()),
  async (given) => {
    const [format, text] = given;
    const item = `haru${format}.${checksum(`${format}.${text}`)}.${text}`;
    const { refused, entries } = await unpack({ ...small, 'list.1': item });
    expect(refused).toEqual([{ key: 'list.1', reason: 'newer' }]);
    expect(entries.length).toBeGreaterThan(0);
  },
);

const saved = whole.entries.slice(0, 5);
const anyTears = fc.array(
  fc.record({ path: fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }), how: fc.nat(4), odd: fc.nat(20) }),
  { minLength: 1, maxLength: 3 },
);

fuzz('snapshots with one entry torn: the others are read', 2500, fc.tuple(fc.nat(4), anyTears), async ([at, tears]) => {
  const broken = tears.reduce<unknown>(tear, saved[at]);
  const body = await gzipText(JSON.stringify(saved.toSpliced(at, 1, broken as never)));
  const read = await entriesIn(body);
  expect(read).toEqual(expect.arrayContaining(saved.toSpliced(at, 1)));
  expect(read.length).toBeLessThanOrEqual(saved.length);
});

const body = await gzipText(JSON.stringify(saved));
fuzz('snapshots changed anywhere are refused or whole', 2500, changed(fc.constant(body), 2), async (broken) => {
  const read = await entriesIn(broken).catch((error: unknown) => {
    expect(error).toBeInstanceOf(Error);
  });
  if (read) expect(read.filter(isSaved).length).toBeLessThanOrEqual(saved.length);
});
