/** Files to be imported, of every format, changed in any way: each is read or refused, and what is whole comes through. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { fuzz } from './fuzz/fuzz';
import { tear, torn } from './fuzz/tear';
import { changed } from './fuzz/text';
import {
  bibRecord,
  entryAt,
  many,
  ourFile,
  PAPER_MEMORY,
  read,
  SEARCH_BIB,
  ZOTERO_BIB,
  ZOTERO_CSL,
  ZOTERO_RIS,
} from './import-samples';
import { survive } from './import-survive';

const entry = (n: number) =>
  entryAt(`2502.0${1000 + n}`, { saved: true, added: 5, note: `메모 ${n}`, tags: ['가', `t${n}`], rating: 3 }, 7 + n);
const ours = (count: number) => Array.from({ length: count }, (_, n) => entry(n));

const FORMATS = {
  'our JSON': ourFile(ours(4), {
    settings: { 'settings-version': 2, 'setting:theme': 'dark', 'setting:text-size': 115 },
  }),
  BibTeX: many(3, (n) => bibRecord(n, `, author = {Kim, Haru and Park, Mina}, annote = {메모 ${n}}`)) + ZOTERO_BIB,
  'BibTeX of search engines': SEARCH_BIB,
  RIS: ZOTERO_RIS,
  'CSL-JSON': ZOTERO_CSL,
  PaperMemory: PAPER_MEMORY,
  'lists of ids':
    '2502.06394\narXiv:2502.06703v2\nhttps://arxiv.org/pdf/2502.06781\n10.48550/arXiv.2501.00001, hep-th/9901001\n',
};

for (const [name, text] of Object.entries(FORMATS)) {
  fuzz(
    `imports: ${name}, changed anywhere`,
    2500,
    changed(fc.constant(text)),
    async (given) => void (await survive(given)),
  );
}

for (const name of ['our JSON', 'CSL-JSON', 'PaperMemory'] as const) {
  const made = torn(fc.constant(JSON.parse(FORMATS[name])));
  fuzz(`imports: ${name}, torn`, 2500, made, async (given) => void (await survive(JSON.stringify(given) ?? '')));
}

const anyTears = fc.array(
  fc.record({ path: fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }), how: fc.nat(4), odd: fc.nat(20) }),
  { minLength: 1, maxLength: 3 },
);

fuzz(
  'imports: our JSON, one entry torn: the others come in whole',
  4000,
  fc.tuple(fc.nat(3), anyTears),
  async (given) => {
    const [at, tears] = given;
    const broken = tears.reduce<unknown>(tear, entry(at));
    const { candidates } = await read(ourFile(ours(4).toSpliced(at, 1, broken as never)));
    const id = (broken as { id?: unknown } | null)?.id;
    const others = ours(4)
      .toSpliced(at, 1)
      .filter((one) => one.id !== id);
    expect(candidates.flatMap((one) => one.entry ?? [])).toEqual(expect.arrayContaining(others));
  },
);
