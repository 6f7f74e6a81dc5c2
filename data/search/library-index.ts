import type { ArxivId } from '../arxiv-id';
import { daysOfChange, readWithDays } from '../library/day-list';
import { readPapers } from '../library/read-papers';
import type { DigestDate, Paper } from '../paper';
import { type Change, onStored, savedEntriesIn } from '../storage';
import { loadSegments } from './index/index-store';
import { freshnessOf, type Progress, refreshIndex } from './index/refresh-index';
import type { Segment } from './index/segment';
import { type Pairs, pairsFrom } from './pairs';
import { SavedPapers } from './saved-papers';

/** Papers that are kept from keystroke to keystroke. */
const MOST_KEPT = 500;

/** What a page searches in, kept up to date: the index, the reading list, and papers that it has just shown. */
export class LibraryIndex {
  /** Oldest first. */
  segments: readonly Segment[] = [];
  readonly saved = new SavedPapers();
  indexing: { done: number; total: number } | undefined;

  /** Another map once they may have changed: who reads meanwhile keeps the one that was there. */
  #papers = new Map<ArxivId, Paper>();
  readonly #listeners = new Set<() => void>();
  readonly #ended = new AbortController();
  /** Made when they are asked for: some milliseconds in a large library. */
  #pairs: Pairs | undefined;
  #days: ReadonlySet<DigestDate> = new Set();
  #loading: Promise<void> | undefined;
  #loadingSaved: Promise<void> | undefined;
  #refreshing: Promise<void> | undefined;
  #isStale = false;
  #stopHearing: (() => void) | undefined;

  /** Resolves when there is something to search in; with `withSaved`, when the reading list is, too. */
  async prepare(withSaved = false): Promise<void> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      // So that the next call tries again.
      this.#stopHearing?.();
      this.#loading = undefined;
      throw error;
    });
    await this.#loading;
    if (this.#isStale) this.#refresh();
    if (withSaved) await this.#loadingSaved;
  }

  /** The names that all segments together give as the same. */
  get pairs(): Pairs {
    this.#pairs ??= pairsFrom(this.segments.flatMap(({ pairs }) => pairs));
    return this.#pairs;
  }

  onProgress(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#ended.abort();
    this.#stopHearing?.();
  }

  /** The papers of ids, those that the library has. */
  async papersOf(ids: readonly ArxivId[]): Promise<Map<ArxivId, Paper>> {
    if (this.#papers.size > MOST_KEPT) this.#papers = new Map();
    const papers = this.#papers;
    const missing = ids.filter((id) => !papers.has(id));
    for (const [id, paper] of missing.length > 0 ? await readPapers(missing) : []) papers.set(id, paper);
    return papers;
  }

  async #load(): Promise<void> {
    this.#stopHearing = onStored((change) => this.#hear(change));
    const [segments, { days = [] }] = await Promise.all([loadSegments(), readWithDays(['days'])]);
    this.#days = new Set(days.map(({ date }) => date));
    this.#take(segments);
    const { done, total } = freshnessOf(segments, days);
    if (done < total) this.#expect({ done, total });
    this.#loadingSaved = this.saved.load(this.#days).then(() => this.#tell());
    // Without a reading list there is still a library to search.
    this.#loadingSaved.catch(() => undefined);
  }

  /** Something is to be indexed: with the next call of `prepare`. */
  #expect(indexing: { done: number; total: number }): void {
    this.#isStale = true;
    this.indexing = indexing;
  }

  #refresh(): void {
    if (this.#refreshing) return;
    this.#isStale = false;
    this.#refreshing = refreshIndex(this.#ended.signal, (progress) => this.#progress(progress))
      // What could not be read now is tried again with the next change.
      .catch(() => undefined)
      .finally(() => {
        this.#refreshing = undefined;
        if (!this.#isStale) this.indexing = undefined;
        this.#tell();
      });
  }

  #progress({ segments, done, total }: Progress): void {
    this.#take(segments);
    this.indexing = done < total ? { done, total } : undefined;
    this.#tell();
  }

  #take(segments: readonly Segment[]): void {
    this.segments = segments.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    this.#pairs = undefined;
  }

  #hear(change: Change): void {
    this.saved.take(savedEntriesIn(change), this.#days);
    const days = daysOfChange(change);
    if (!days) return;
    this.#papers = new Map();
    this.#days = new Set(days.map(({ date }) => date));
    this.#expect(freshnessOf(this.segments, days));
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
