import { gitBlobHash } from '../../digest/blob-hash';
import type { Problem } from '../../digest/problems';
import type { DigestDate } from '../../paper';
import { addDays, dayAt } from '../calendar';
import { SourceFault } from './fault';
import { FIRST_DAYS } from './first-days';
import { readItems } from './hf-items';
import type { Fetched, ListedDay, Net, Source } from './source';
import { readJson } from './untrusted';

const DAILY = 'https://huggingface.co/api/daily_papers';

/** Hugging Face's own list of the day: English, with the votes of the moment. Nobody lists its days, so each may have one. */
export const hfDailyPapers: Source = {
  id: 'hf-daily-papers',
  async list({ from, to }, memory) {
    // Text, but in order as dates are.
    const [, first = from] = [from, FIRST_DAYS['hf-daily-papers']].sort();
    const [last = to] = [to, dayAt(Date.now())].sort();
    const days: ListedDay[] = [];
    for (let date = first; date <= last; date = addDays(date, 1)) days.push({ date });
    return { days, memory };
  },
  async fetch({ date }, memory, net, signal) {
    const etag = memory.dayTags?.[date];
    const answer = await askFor(date, etag, net, signal);
    if (!answer || answer.status === 404) return { kind: 'absent', bytes: 0 };
    if (answer.status === 304) return { kind: 'unchanged', bytes: 0 };
    return readDay(date, answer);
  },
};

/** Undefined where the date is refused: it is no day that there can be a list of. */
async function askFor(date: DigestDate, etag: string | undefined, net: Net, signal: AbortSignal) {
  try {
    return await net.get(`${DAILY}?date=${date}`, { purpose: 'day', date, ...(etag ? { etag } : {}), signal });
  } catch (error) {
    if (error instanceof SourceFault && error.details.status === 400) return undefined;
    throw error;
  }
}

/** @throws SourceFault `not-a-digest` or `malformed` */
async function readDay(date: DigestDate, answer: Awaited<ReturnType<Net['get']>>): Promise<Fetched> {
  const { body, etag } = answer;
  const bytes = body.length;
  const items = readJson(answer);
  if (!Array.isArray(items)) throw new SourceFault('not-a-digest', { status: 200 });
  if (items.length === 0) return { kind: 'absent', bytes };
  const papers = readItems(items);
  if (papers.length === 0) {
    const problem: Problem = { line: 1, severity: 'error', kind: 'no_arxiv_paper', values: [items.length] };
    throw new SourceFault('malformed', { status: 200, problem });
  }
  const hash = await gitBlobHash(body);
  const day = { date, papers, source: 'hf-daily-papers', language: 'en', hash } as const;
  return { kind: 'day', day, bytes, ...(etag === undefined ? {} : { etag }) };
}
