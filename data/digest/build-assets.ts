import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CompiledDay, compileDigest } from './compile';
import { readEnglish } from './english';

/** A file for the built extension: its path there, and its text. */
export interface DigestAsset {
  relativeDest: string;
  contents: string;
}

/**
 * Compiles every digest of a folder: one JSON file a day, and `digests/index.json` that lists them, oldest first.
 * At build time only. Throws with `file:line: message` for each error, so that a bad digest fails the build.
 */
export async function buildDigestAssets(folder: string): Promise<DigestAsset[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md') && name !== 'ATTRIBUTION.md').sort();
  const english = await readEnglish();
  const errors: string[] = [];
  const days: CompiledDay[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const { day, problems } = await compileDigest(name, await readFile(path));
    if (day) days.push(day);
    for (const problem of problems) {
      if (problem.severity === 'error') errors.push(`${path}:${problem.line}: ${english(problem)}`);
    }
  }
  if (errors.length > 0) throw new Error(`The bundled digests have errors.\n${errors.join('\n')}`);
  const index = days.map(({ date, papers, hash, source }) => ({ date, count: papers.length, hash, source }));
  return [toAsset('index', index), ...days.map((day) => toAsset(day.date, day))];
}

function toAsset(name: string, value: unknown): DigestAsset {
  return { relativeDest: `digests/${name}.json`, contents: JSON.stringify(value) };
}
