/** What sources might answer and readers might drop: nothing but a fault with a name, and what is whole stays whole. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect } from 'vitest';
import { dailyPapersKo } from '../../data/library/sources/daily-papers-ko';
import { SourceFault } from '../../data/library/sources/fault';
import { readDigestFiles } from '../../data/library/sources/files';
import { hfDailyPapers } from '../../data/library/sources/hf-daily-papers';
import { readItems } from '../../data/library/sources/hf-items';
import type { DigestDate } from '../../data/paper';
import { fuzz } from './fuzz/fuzz';
import { tear, torn } from './fuzz/tear';
import { anyPlace, changed } from './fuzz/text';
import { fileOf, netOf } from './source-world';

const date = '2025-02-11' as DigestDate;
const never = new AbortController().signal;

/** What the work gives; undefined where it ends in a fault with a name. Anything else that is thrown is a failure. */
async function orFault<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof SourceFault) return undefined;
    throw error;
  }
}

const item = (n: number) => ({
  paper: {
    id: `2502.0${1000 + n}`,
    title: `Paper\n  ${n}`,
    summary: 'An abstract.',
    ai_summary: n % 2 === 0 ? 'A summary.' : undefined,
    upvotes: n,
    publishedAt: '2025-02-10T00:00:00.000Z',
    authors: [{ _id: 'a', name: 'Haru Kim', hidden: false }, { name: 'Mina Park' }],
  },
  title: `Paper ${n}`,
  thumbnail: `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2502.0${1000 + n}.png`,
  numComments: 2,
  submittedBy: { fullname: 'Somebody', type: 'user' },
});
const items = fc.uniqueArray(fc.nat(500), { minLength: 1, maxLength: 5 }).map((numbers) => numbers.map(item));
const json = (value: unknown) => ({ text: JSON.stringify(value), type: 'application/json' });

const anyTears = fc.array(
  fc.record({ path: fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }), how: fc.nat(4), odd: fc.nat(20) }),
  { minLength: 1, maxLength: 3 },
);

fuzz(
  'Hugging Face’s answers, one item torn',
  10_000,
  fc.tuple(items, fc.nat(4), anyTears),
  async ([whole, place, tears]) => {
    const at = place % whole.length;
    const broken = tears.reduce<unknown>(tear, whole[at]);
    const fetched = await orFault(
      hfDailyPapers.fetch({ date }, {}, netOf(json(whole.toSpliced(at, 1, broken as never))).net, never),
    );
    const papers = fetched?.kind === 'day' ? fetched.day.papers : [];
    // A torn one may have another's number; the first of a number stays.
    const ids: string[] = readItems([broken]).map(({ id }) => id);
    const others = whole.toSpliced(at, 1).filter(({ paper }) => !ids.includes(paper.id));
    expect(papers.filter(({ id }) => !ids.includes(id)).map(({ title, votes }) => [title, votes])).toEqual(
      others.map(({ title, paper }) => [title, paper.upvotes]),
    );
  },
);

fuzz(
  'Hugging Face’s answers, changed anywhere',
  6000,
  fc.oneof(
    changed(items.map((whole) => JSON.stringify(whole))),
    torn(items).map((value) => JSON.stringify(value) ?? ''),
  ),
  async (text) => void (await orFault(hfDailyPapers.fetch({ date }, {}, netOf({ text }).net, never))),
);

const blob = (day: number) => ({
  path: `paper_logs/2025/02/${String(day + 1).padStart(2, '0')}.md`,
  mode: '100644',
  type: 'blob',
  sha: String(day).padStart(40, 'a'),
  size: 30_000 + day,
  url: 'https://api.github.com/repos/l-yohai/daily_papers_ko/git/blobs/0',
});
const folder = { path: 'paper_logs/2025', mode: '040000', type: 'tree', sha: 'b'.repeat(40) };
const days = fc.uniqueArray(fc.nat(27), { minLength: 1, maxLength: 6 });
const range = { from: '2025-01-01' as DigestDate, to: '2025-12-31' as DigestDate };

fuzz('GitHub’s list of files, one torn', 10_000, fc.tuple(days, fc.nat(5), anyTears), async ([given, place, tears]) => {
  const at = place % given.length;
  const broken = tears.reduce<unknown>(tear, blob(given[at] ?? 0));
  const tree = {
    sha: 'c'.repeat(40),
    truncated: false,
    tree: [folder, ...given.map(blob).toSpliced(at, 1, broken as never)],
  };
  const listed = await orFault(dailyPapersKo.list(range, {}, netOf(json(tree)).net, never));
  const others = given.toSpliced(at, 1).map((day) => blob(day).sha);
  const hashes = listed?.days.map(({ hash }) => hash);
  if (others.length > 0) expect(hashes).toEqual(expect.arrayContaining(others));
});

fuzz(
  'GitHub’s answers, torn or changed anywhere',
  8000,
  fc.oneof(
    torn(days.map((given) => ({ sha: 'c', truncated: true, tree: given.map(blob) }))).map((tree) =>
      JSON.stringify(tree),
    ),
    changed(days.map((given) => JSON.stringify({ tree: given.map(blob) }))),
  ),
  async (text) => void (await orFault(dailyPapersKo.list(range, {}, netOf({ text: text ?? '' }).net, never))),
);

const texts = Array.from({ length: 6 }, (_, n) =>
  fileOf(`2025-02-1${n}`, `T${n}`, `https://arxiv.org/abs/2502.0000${n}`),
);
const archive = fc
  .tuple(fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }), fc.constantFrom(0, 6))
  .map(([numbers, level]) =>
    zipSync(Object.fromEntries(numbers.map((n) => [`paper_logs/1${n}.md`, strToU8(texts[n] ?? '')])), {
      level: level as 0 | 6,
      mtime: '2025-02-11',
    }),
  );
const anyBytes = fc.array(fc.tuple(anyPlace, fc.nat(255)), {
  minLength: 1,
  maxLength: 4,
});

fuzz('dropped archives, bytes of them changed', 8000, fc.tuple(archive, anyBytes, fc.nat(300)), async (given) => {
  const [whole, changes, missing] = given;
  const bytes = whole.slice(0, missing < 30 ? whole.length - missing : whole.length);
  for (const [at, byte] of changes) bytes[Math.floor(at * bytes.length)] = byte;
  const { days: found, refused } = await readDigestFiles([{ path: 'drop.zip', bytes: async () => bytes }]);
  // A checksum keeps what is in an archive from being anything else than it was.
  const known = texts.map((_, n) => `T${n} 2025-02-1${n}`);
  expect(known).toEqual(
    expect.arrayContaining(found.map((day) => `${day.papers.map(({ title }) => title).join()} ${day.date}`)),
  );
  for (const { file, kind } of refused) if (!file || !kind) expect({ file, kind }).toBeUndefined();
});

fuzz(
  'dropped files, changed anywhere',
  5000,
  fc.array(changed(fc.constantFrom(...texts), 2), { minLength: 1, maxLength: 3 }),
  async (given) => {
    const files = given.map((text, n) => ({ path: `folder/${n}.md`, bytes: async () => strToU8(text) }));
    const { days: found, refused } = await readDigestFiles(files);
    // Each is read or refused; of copies one is enough.
    expect(found.length + refused.length).toBeGreaterThanOrEqual(Math.min(1, new Set(given).size));
  },
);
