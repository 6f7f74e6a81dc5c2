import { exit } from 'node:process';
import { parseArgs } from 'node:util';
import { launch, type TestBrowser } from '../e2e/setup/browser';
import { abs } from './abs.bench';
import { archive } from './archive.bench';
import { type Budget, budgetTable } from './budgets';
import { writeExtensions } from './extensions';
import { seedLibrary } from './library';
import { links } from './links.bench';
import { list } from './list.bench';
import { describeMachine } from './machine';
import { memory } from './memory.bench';
import { parse } from './parse.bench';
import { readingList } from './reading-list.bench';
import { scale } from './scale.bench';
import { search } from './search.bench';
import { sizes } from './sizes.bench';
import { formatMarkdown, formatTable } from './table';
import type { Topic } from './topic';

// Pages first: they have the machine for themselves, before the large libraries are there.
const TOPICS: Topic[] = [abs, list, links, parse, archive, memory, scale, search, readingList, sizes];
/** Those that answer to the design's budgets. */
const BUDGETED = [abs, list, sizes, scale, parse, archive, memory];
const ONLY_BUDGETS = 'budgets';

/** Measures the topics one after the other, and returns how they stand to the budgets. */
async function measure(topics: Topic[], isPrinted: boolean): Promise<Budget[]> {
  const extensions = writeExtensions();
  const libraries = new Map<number, Promise<TestBrowser>>();
  const open = async (papers: number) => {
    const browser = await launch('chromium', { extensionDir: extensions.ours });
    try {
      await seedLibrary(browser, papers);
      return browser;
    } catch (error) {
      await browser.close();
      throw error;
    }
  };
  const library = (papers: number) => {
    const known = libraries.get(papers) ?? open(papers);
    libraries.set(papers, known);
    return known;
  };
  const budgets: Budget[] = [];
  try {
    for (const topic of topics) {
      const start = performance.now();
      const found = await topic.run({ extensions, library });
      budgets.push(...(found.budgets ?? []));
      if (isPrinted) for (const table of found.tables) console.log(formatTable(table));
      console.error(`(${topic.name}: ${Math.round((performance.now() - start) / 1000)} s)\n`);
    }
  } finally {
    for (const one of await Promise.allSettled(libraries.values())) {
      if (one.status === 'fulfilled') await one.value.close();
    }
    extensions.remove();
  }
  return budgets;
}

/** Nobody named: all. `budgets`: those that have any, and of them that table alone. */
function topicsFor(names: string[]): Topic[] {
  if (names.length === 0) return TOPICS;
  return names.includes(ONLY_BUDGETS) ? BUDGETED : TOPICS.filter(({ name }) => names.includes(name));
}

const { values, positionals: wanted } = parseArgs({
  options: { markdown: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const known = [...TOPICS.map(({ name }) => name), ONLY_BUDGETS];
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No topic ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  exit(2);
}
measure(topicsFor(wanted), !wanted.includes(ONLY_BUDGETS))
  .then((budgets) => {
    if (budgets.length === 0) return;
    const table = budgetTable(budgets, describeMachine());
    console.log(values.markdown ? formatMarkdown(table) : formatTable(table));
  })
  .catch((error) => {
    console.error(error);
    exit(1);
  });
