import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { atMost } from './budgets';
import { format } from './statistics';
import type { Topic } from './topic';

interface Size {
  raw: number;
  compressed: number;
}

const add = (sizes: Size[]): Size => ({
  raw: sizes.reduce((sum, { raw }) => sum + raw, 0),
  compressed: sizes.reduce((sum, { compressed }) => sum + compressed, 0),
});

/** The size of one file as a server would send it. */
export function gzipSize(file: string): Size {
  const content = readFileSync(file);
  return { raw: content.length, compressed: gzipSync(content, { level: 9 }).length };
}

/** The scripts that a page of the extension loads: its own and what they import statically, by path. */
function scriptsOf(folder: string, page: string): Set<string> {
  const html = readFileSync(join(folder, page), 'utf8');
  const queue = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].flatMap(([, path]) => path ?? []);
  const found = new Set<string>();
  for (const path of queue) {
    if (found.has(path)) continue;
    found.add(path);
    const imports = readFileSync(join(folder, path), 'utf8').matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g);
    for (const [, target = ''] of imports) queue.push(posix.join(posix.dirname(path), target));
  }
  return found;
}

/** What a zip file of the folder takes: each file deflated, two headers with its name, and one end record. */
function packageSize(folder: string): Size {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  const sizes = files.map((name) => {
    const content = readFileSync(join(folder, name));
    const packed = Math.min(deflateRawSync(content, { level: 9 }).length, content.length);
    return { raw: content.length, compressed: packed + 30 + 46 + 2 * Buffer.byteLength(name) };
  });
  const { raw, compressed } = add(sizes);
  return { raw, compressed: compressed + 22 };
}

type Part = [name: string, size: Size, budget: number];

/** Each script that some page of somebody else's loads whole: the content scripts, and what one of them asks for. */
function pageScripts(folder: string): Part[] {
  const content = readdirSync(join(folder, 'content-scripts')).filter((name) => name.endsWith('.js'));
  const paths = [...content.sort().map((name) => `content-scripts/${name}`), 'link-badges.js'];
  return paths.map((path) => [path, gzipSize(join(folder, path)), 16]);
}

/** The scripts of a page of the extension; nothing where the build has no such page. */
function ownPage(folder: string, page: string, budget = Number.NaN): Part[] {
  if (!existsSync(join(folder, page))) return [];
  const scripts = [...scriptsOf(folder, page)].map((path) => gzipSize(join(folder, path)));
  return [[`scripts of ${page}`, add(scripts), budget]];
}

/** How large the parts of the build are. */
export const sizes: Topic = {
  name: 'sizes',
  async run({ extensions: { ours } }) {
    const parts: Part[] = [
      ...pageScripts(ours),
      ...ownPage(ours, 'popup.html', 25),
      ...ownPage(ours, 'sidepanel.html', 45),
      ...ownPage(ours, 'options.html', 25),
      ['package (zip)', packageSize(ours), 2000],
    ];
    const kilo = (bytes: number) => format(bytes / 1000);
    const sizesTable = {
      title: 'Sizes, kB (1 kB = 1,000 bytes)',
      head: ['part', 'raw', 'compressed', 'budget'],
      rows: parts.map(([name, { raw, compressed }, budget]) => [name, kilo(raw), kilo(compressed), format(budget, 0)]),
      left: 1,
      notes: ['gzip and deflate at level 9; scripts with everything that they import statically.'],
    };
    const budgets = parts.flatMap(([name, { compressed }, limit]) =>
      Number.isNaN(limit) ? [] : atMost({ what: name, value: compressed / 1000, limit, unit: 'kB' }),
    );
    return { tables: [sizesTable], budgets };
  },
};
