import { gitBlobHash } from '../../digest/blob-hash';
import { compileDigest } from '../../digest/compile';
import { toDigestDate } from '../../digest/date';
import type { DigestDate } from '../../paper';
import { SourceFault } from './fault';
import type { ListedDay, Source, SourceMemory } from './source';
import { checkText, fieldOf, readJson } from './untrusted';

const TREE = 'https://api.github.com/repos/l-yohai/daily_papers_ko/git/trees/main?recursive=1';
const RAW = 'https://raw.githubusercontent.com/l-yohai/daily_papers_ko/main/paper_logs';

/** The public project l-yohai/daily_papers_ko: Markdown, a file a day, listed with git's hashes. */
export const dailyPapersKo: Source = {
  id: 'daily-papers-ko',
  async list({ from, to }, memory, net, signal) {
    // An ETag without the days it stands for would be answered with nothing.
    const etag = memory.days ? memory.etag : undefined;
    const answer = await net.get(TREE, { purpose: 'list', ...(etag ? { etag } : {}), signal });
    if (answer.status === 404) throw new SourceFault('not-a-digest', { status: 404 });
    const known = answer.status === 304 ? memory : readTree(readJson(answer), memory, answer.etag);
    const days = (known.days ?? []).filter(({ date }) => date >= from && date <= to);
    return { days, memory: known };
  },
  async fetch({ date, hash }, _memory, net, signal) {
    const answer = await net.get(urlOf(date), { purpose: 'day', date, signal });
    const { length: bytes } = answer.body;
    if (answer.status !== 200) return { kind: 'absent', bytes };
    checkText(answer);
    if (hash !== undefined && (await gitBlobHash(answer.body)) !== hash)
      throw new SourceFault('wrong-hash', { status: 200 });
    const { day, problems } = await compileDigest(`${date}.md`, answer.body);
    if (day) return { kind: 'day', day, bytes };
    const problem = problems.find(({ severity }) => severity === 'error');
    throw new SourceFault('malformed', {
      status: 200,
      ...(problem ? { problem } : {}),
    });
  },
};

function urlOf(date: DigestDate): string {
  return `${RAW}/${date.replaceAll('-', '/')}.md`;
}

/**
 * What a tree of the repository lists. GitHub cuts off very large ones, and says so; then days stay that were known.
 * @throws SourceFault `not-a-digest` where it is no tree, or has no day at all.
 */
function readTree(tree: unknown, memory: SourceMemory, etag: string | undefined): SourceMemory {
  const entries = fieldOf(tree, 'tree');
  const found = Array.isArray(entries) ? entries.flatMap((entry) => readEntry(entry) ?? []) : [];
  if (found.length === 0) throw new SourceFault('not-a-digest', { status: 200 });
  const before = fieldOf(tree, 'truncated') === true ? (memory.days ?? []) : [];
  const days = new Map([...before, ...found].map((day) => [day.date, day]));
  const { etag: _old, ...rest } = memory;
  return {
    ...rest,
    days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
    ...(etag === undefined ? {} : { etag }),
  };
}

function readEntry(entry: unknown): ListedDay | undefined {
  const [path, hash, size] = ['path', 'sha', 'size'].map((name) => fieldOf(entry, name));
  const [, ...parts] = /^paper_logs\/(\d{4})\/(\d\d)\/(\d\d)\.md$/.exec(typeof path === 'string' ? path : '') ?? [];
  const date = toDigestDate(parts.join('-'));
  if (!date || fieldOf(entry, 'type') !== 'blob' || typeof hash !== 'string' || !/^[\da-f]{40}$/.test(hash))
    return undefined;
  return { date, hash, ...(typeof size === 'number' && size >= 0 ? { size } : {}) };
}
