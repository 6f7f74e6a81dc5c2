import { readFileSync } from 'node:fs';
import type { ArxivId } from '../../data/arxiv-id';
import { parseDigest } from '../../data/digest/parse';
import type { DigestDate, DigestPaper } from '../../data/paper';
import {
  type Citation,
  type Entry,
  type PaperCopy,
  type Rating,
  STATUSES,
  withFields,
} from '../../data/reading-list/entry';
import { random } from '../unit/sync-samples';

const NOW = Date.now();
const YEAR_MS = 365 * 24 * 3_600_000;
/** None of them is one of the bundled papers' or of a seeded library's. */
const MONTHS = 72;
const TAGS = Array.from({ length: 40 }, (_, n) => `태그 ${n + 1}`);
const NOTE = '실험 부분을 다시 볼 것. 데이터가 적은 것에 비해 결과가 좋다. 우리 과제에 써 볼 수 있을지 이야기해 보기. ';

const bundled = readFileSync(new URL('../../data/digests/2025-02-11.md', import.meta.url), 'utf8');
const patterns = parseDigest(bundled).days.flatMap(({ papers }) => papers);

function patternOf(index: number): DigestPaper {
  const pattern = patterns[index % patterns.length];
  if (!pattern) throw new Error('The bundled day has no papers');
  return pattern;
}

function idOf(index: number): ArxivId {
  const month = index % MONTHS;
  const [year, ofYear] = [19 + Math.floor(month / 12), String(1 + (month % 12)).padStart(2, '0')];
  return `${year}${ofYear}.${10_000 + Math.floor(index / MONTHS)}` as ArxivId;
}

/** What a digest said: sections of three different papers, so that no two are alike. */
function copy(index: number, id: ArxivId): PaperCopy {
  const { title, authors, image, votes = 0 } = patternOf(index);
  const sections = [0, 7, 13].flatMap((offset, n) => patternOf(index + offset).sections[n] ?? []);
  return {
    title: `${title} (${index})`,
    authors,
    votes: votes + (index % 40),
    ...(image && { image: image.replace(/\d{4}\.\d{5}/, id) }),
    sections,
    language: 'ko',
    source: 'daily-papers-ko',
    listing: { date: '2025-02-10' as DigestDate, votes, rank: 1 + (index % 27), of: 27 },
  };
}

function citation({ title, authors }: PaperCopy, id: ArxivId): Citation {
  return {
    title,
    authors: authors.map((name) => name.replace(/^(.*) (\S+)$/, '$2, $1')),
    date: `20${id.slice(0, 2)}/${id.slice(2, 4)}/11`,
    category: ['cs.CL', 'cs.CV', 'cs.LG', 'cs.AI'][Number(id.slice(-1)) % 4] ?? 'cs.CL',
  };
}

/**
 * A reading list of that many papers, the newest first: a year of saving, and of reading, tagging and rating since, each
 * at a time of its own. The same for the same count, apart from where its year ends.
 */
export function savedPapers(count: number): Entry[] {
  const next = random(count);
  return Array.from({ length: count }, (_, index) => {
    const id = idOf(index);
    const added = NOW - Math.round(((index + 1) * YEAR_MS) / (count + 1));
    const later = () => added + Math.floor(next() * (NOW - added));
    const tags = Array.from({ length: 1 + Math.floor(next() * 3) }, () => TAGS[Math.floor(next() * TAGS.length)] ?? '');
    const said = copy(index, id);
    let entry = withFields({ id }, { saved: true, added, copy: said, status: 'to-read' }, added);
    entry = withFields(entry, { citation: citation(said, id) }, added);
    entry = withFields(entry, { tags: [...new Set(tags)] }, later());
    if (next() < 0.6) entry = withFields(entry, { status: STATUSES[Math.floor(next() * 4)] ?? 'done' }, later());
    if (next() < 0.7) {
      const last = later();
      entry = withFields(entry, { opened: { times: 1 + Math.floor(next() * 5), last } }, last);
    }
    if (next() < 0.3) entry = withFields(entry, { rating: (1 + Math.floor(next() * 5)) as Rating }, later());
    if (next() < 0.2) entry = withFields(entry, { note: NOTE.repeat(1 + Math.floor(next() * 3)).trim() }, later());
    return entry;
  });
}
