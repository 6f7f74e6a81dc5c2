import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The licences of everything that is shipped, as one text: ours first, then each library's own words. At build time only.
 * Throws where a library has no licence to show, so that none is shipped without it.
 */
export async function writeLicences(root: string): Promise<string> {
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const libraries = Object.keys(dependencies).map(async (name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      version: string;
      license: string;
    };
    return [`${name} ${version} (${license})`, await readFile(join(folder, 'LICENSE'), 'utf8')] as const;
  });
  const parts = [
    ['Haru Papers (MIT)', await readFile(join(root, 'LICENSE'), 'utf8')] as const,
    ['Digests', await readFile(join(root, 'data/digests/ATTRIBUTION.md'), 'utf8')] as const,
    ...(await Promise.all(libraries)),
  ];
  return parts.map(([title, text]) => `${title}\n${'='.repeat(title.length)}\n\n${text.trim()}\n`).join('\n\n');
}
