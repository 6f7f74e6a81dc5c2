import type { TestBrowser } from '../e2e/setup/browser';
import type { Budget } from './budgets';
import type { Extensions } from './extensions';
import type { Table } from './table';

/** What a run has ready for its topics. */
interface Bench {
  extensions: Extensions;
  /** A browser with our extension and a library of that many papers; seeded once a run, closed at its end. */
  library(papers: number): Promise<TestBrowser>;
}

/** What a topic found. */
interface Found {
  tables: Table[];
  /** How it stands to the design's budgets, where there are any for it. */
  budgets?: Budget[];
}

/** One thing to measure. It prints nothing itself and judges nothing: times differ from machine to machine. */
export interface Topic {
  name: string;
  run(bench: Bench): Promise<Found>;
}
