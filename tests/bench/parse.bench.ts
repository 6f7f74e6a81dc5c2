import { readFileSync } from 'node:fs';
import { parseDigest } from '../../data/digest/parse';
import { atMost } from './budgets';
import { format, median, spread } from './statistics';
import type { Topic } from './topic';

const ROUNDS = 30;
const DAYS = 37;

const date = (index: number) => new Date(Date.UTC(2025, 1, 11 - index)).toISOString().slice(0, 10);
/** `2502`, `2501`, `2412`, …: the month as identifiers write it. */
const monthsBack = (months: number) => new Date(Date.UTC(2025, 1 - months)).toISOString().slice(2, 7).replace('-', '');
const ID = /\b\d{4}\.\d{5}\b/g;

/** The bundled day again and again: other dates, and other ids for each day, as in a real archive. */
function repeatBundled(): string {
  const day = readFileSync(new URL('../../data/digests/2025-02-11.md', import.meta.url), 'utf8');
  return Array.from({ length: DAYS }, (_, index) =>
    day.replaceAll('2025-02-11', date(index)).replaceAll(ID, (id) => `${monthsBack(index)}${id.slice(4)}`),
  ).join('\n\n');
}

/** The oldest form: bullets without a label, many of them, with lines that continue them, a video, lists of authors. */
function synthesize(): string {
  const bullet = (index: number) =>
    `- ${index}번째 요점입니다: 이 방법은 (retrieval-augmented) 모델의 **정확도**를 $x^${index}$ 만큼 높여요.\n  이어지는 줄이에요.`;
  const bullets = Array.from({ length: 11 }, (_, index) => bullet(index + 1)).join('\n');
  const paper = (id: string) =>
    `### [A Synthetic Paper [IDK] on $\\nabla^2$ (${id})](https://arxiv.org/abs/${id})\n\n<video src="https://example.org/${id}.mp4">\n\nVote: -\n\nAuthors: ['Ada Example', 'Chaewon Ye'], +, and X\n\n${bullets}\n`;
  return Array.from({ length: DAYS }, (_, day) => {
    const papers = Array.from({ length: 27 }, (_, index) => paper(`23${10 + (day % 3)}.${10000 + day * 27 + index}`));
    return `## Daily Papers (${date(day + 500)})\n\n${papers.join('\n')}`;
  }).join('\n\n');
}

interface Parsed {
  row: string[];
  /** ms for 1,000 papers. */
  took: number;
}

function measure(name: string, text: string): Parsed {
  const times: number[] = [];
  let papers = 0;
  let problems = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const parsed = parseDigest(text);
    times.push(performance.now() - start);
    papers = parsed.days.reduce((sum, day) => sum + day.papers.length, 0);
    problems = parsed.problems.length;
  }
  const scaled = times.map((time) => (time * 1000) / papers);
  // The first run is what a person waits for who reads one file; the later ones show the code and not its compilation.
  const [first = Number.NaN] = scaled;
  const kilobytes = Buffer.byteLength(text) / papers / 1000;
  const later = scaled.slice(3);
  return {
    row: [name, format(papers, 0), format(kilobytes), format(problems, 0), format(first), spread(later)],
    took: median(later),
  };
}

/** How fast digests are read. */
export const parse: Topic = {
  name: 'parse',
  async run() {
    const digests = [measure('bundled day, repeated', repeatBundled()), measure('2023 form, synthetic', synthesize())];
    const slowest = Math.max(...digests.map(({ took }) => took));
    const table = {
      title: 'Parser, ms per 1,000 papers',
      head: ['digest', 'papers', 'kB each', 'problems', 'first run', 'median (quartiles)'],
      rows: digests.map(({ row }) => row),
      left: 1,
      notes: [`${ROUNDS} rounds in Node ${process.versions.node}. Budget: 50 ms.`],
    };
    return {
      tables: [table],
      budgets: [atMost({ what: 'parser: 1,000 papers of the slowest form', value: slowest, limit: 50, unit: 'ms' })],
    };
  },
};
