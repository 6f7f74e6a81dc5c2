import { type ArxivId, parseArxivId } from '../arxiv-id';
import { parseArxivUrl } from '../arxiv-url';
import type { Paper } from '../paper';
import type { Entry } from '../reading-list/entry';
import { docOfEntry, docOfPaper, type SearchDoc, withEntry } from './doc';
import { bestCandidates, type Scored } from './index/candidates';
import { coverSegment } from './index/cover';
import type { LibraryIndex } from './library-index';
import { compareFound, createMatcher, type Matcher } from './match';
import { type Leniency, planOf } from './plan';
import type { Query } from './query';
import { paperOfEntry } from './saved-papers';

/** Papers that are read and looked at closely at once, at least; and at most for one answer. */
const AT_ONCE = 48;
const MOST_READ = 800;

interface Found {
  paper: Paper;
  score: number;
  doc: SearchDoc;
  entry?: Entry;
}

interface Finding {
  papers: Found[];
  /** Whether not all that could fit has been looked at. */
  more: boolean;
  leniency: Leniency;
}

/** The best papers for a query, at least `limit` where there are so many. What fits exactly, and else what nearly does. */
export async function findPapers(
  index: LibraryIndex,
  text: string,
  query: Query,
  limit: number,
  signal: AbortSignal | undefined,
): Promise<Finding> {
  const named = parseArxivId(text)?.id ?? parseArxivUrl(text.trim())?.id;
  if (named) {
    const papers = await lookAt(index, [named], () => 1);
    if (papers.length > 0) return { papers, more: false, leniency: 'exact' };
  }
  const exact = await findWith(index, query, 'exact', limit, signal);
  return exact.papers.length > 0 || query.terms.length === 0 ? exact : findWith(index, query, 'lenient', limit, signal);
}

async function findWith(
  index: LibraryIndex,
  query: Query,
  leniency: Leniency,
  limit: number,
  signal: AbortSignal | undefined,
): Promise<Finding> {
  const { saved, pairs, segments } = index;
  const plan = planOf(query, pairs, leniency);
  const matches = createMatcher(query, pairs, leniency);
  const allowed = saved.allowedBy(query);
  const scored: Scored[] = plan.impossible
    ? []
    : segments.map((segment) => ({ segment, scores: coverSegment(segment, plan) }));
  const found = new Map<ArxivId, Found>();
  const look = async (ids: readonly ArxivId[]) => {
    for (const one of await lookAt(index, ids, matches)) found.set(one.paper.id, one);
    signal?.throwIfAborted();
  };

  await look(saved.candidatesFor(query, pairs, leniency));
  const atOnce = Math.max(AT_ONCE, Math.ceil(limit * 1.5));
  let below = Number.POSITIVE_INFINITY;
  let more = true;
  for (let read = 0; more && read < MOST_READ && found.size <= limit; read += atOnce) {
    const candidates = bestCandidates(scored, query.filters, atOnce, { below, allowed });
    await look(candidates.map(({ id }) => id));
    below = candidates.at(-1)?.rank ?? 0;
    more = candidates.length === atOnce;
  }
  const papers = [...found.values()].sort((a, b) => compareFound(a.score, a.doc, b.score, b.doc));
  return { papers, more, leniency };
}

/** Those of the papers that fit, from the library or from the reading list. */
async function lookAt(index: LibraryIndex, ids: readonly ArxivId[], matches: Matcher): Promise<Found[]> {
  const papers = await index.papersOf(ids);
  return ids.flatMap((id) => {
    const entry = index.saved.entryOf(id);
    const paper = papers.get(id);
    const doc = paper ? withEntry(docOfPaper(paper), entry) : entry && docOfEntry(entry);
    const score = doc && matches(doc);
    if (score === undefined || !doc) return [];
    if (paper) return { paper, score, doc, ...(entry && { entry }) };
    return entry ? { paper: paperOfEntry(entry), score, doc, entry } : [];
  });
}
