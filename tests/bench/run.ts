import { argv, exit } from 'node:process';
import { launch, type TestBrowser } from '../e2e/setup/browser';
import { abs } from './abs.bench';
import { archive } from './archive.bench';
import { writeExtensions } from './extensions';
import { seedLibrary } from './library';
import { links } from './links.bench';
import { list } from './list.bench';
import { parse } from './parse.bench';
import { readingList } from './reading-list.bench';
import { scale } from './scale.bench';
import { search } from './search.bench';
import { sizes } from './sizes.bench';
import { formatTable } from './table';
import type { Topic } from './topic';

// Pages first: they have the machine for themselves, before the large libraries are there.
const TOPICS: Topic[] = [abs, list, links, parse, archive, scale, search, readingList, sizes];

async function measure(topics: Topic[]): Promise<void> {
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
  try {
    for (const topic of topics) {
      const start = performance.now();
      const tables = await topic.run({ extensions, library });
      for (const table of tables) console.log(formatTable(table));
      console.error(`(${topic.name}: ${Math.round((performance.now() - start) / 1000)} s)\n`);
    }
  } finally {
    for (const one of await Promise.allSettled(libraries.values())) {
      if (one.status === 'fulfilled') await one.value.close();
    }
    extensions.remove();
  }
}

const wanted = argv.slice(2);
const unknown = wanted.filter((name) => !TOPICS.some((topic) => topic.name === name));
if (unknown.length > 0) {
  console.error(`No topic ${unknown.join(', ')}. There are: ${TOPICS.map(({ name }) => name).join(', ')}.`);
  exit(2);
}
measure(wanted.length === 0 ? TOPICS : TOPICS.filter(({ name }) => wanted.includes(name))).catch((error) => {
  console.error(error);
  exit(1);
});
