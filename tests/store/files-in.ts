import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';

/** A folder of the project's, by its path from the top. */
export const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Name and version, from the one place where they are written. */
export function readIdentity(): { name: string; version: string } {
  return JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
}

/** The names of the packages that `npm run zip` makes, in `.output`. */
export function packageNames(): string[] {
  const { name, version } = readIdentity();
  return ['chrome', 'firefox', 'sources'].map((kind) => `${name}-${version}-${kind}.zip`);
}

/** The files of a zip file, by name. */
export function filesIn(zip: string): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(readFileSync(zip))));
}
