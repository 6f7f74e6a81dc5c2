import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FLOOR_CONTENT_SCRIPTS, FLOOR_SCRIPTS, OTHER_SITES } from './floor';

/** Folders of the extensions that are compared, and the way to delete them. */
export interface Extensions {
  /** Does nothing at all: what the page costs by itself. */
  none: string;
  /** The least that any extension of this kind does: reads one key and inserts one element. */
  floor: string;
  /** A copy of the build, so that another build during the run changes nothing. */
  ours: string;
  /** The same, as if the reader had turned on the other sites that are measured. */
  onSites: string;
  remove(): void;
}

const MANIFEST = { manifest_version: 3, version: '1', background: { service_worker: 'background.js' } };
// The harness waits for a worker, so each of them has one.
const BACKGROUND = { 'background.js': 'chrome.runtime.onInstalled.addListener(() => undefined);' };

const FLOOR = { ...MANIFEST, name: 'floor', permissions: ['storage'], content_scripts: FLOOR_CONTENT_SCRIPTS };

function write(folder: string, files: Record<string, string>): string {
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

function copy(build: string, folder: string): string {
  cpSync(build, folder, { recursive: true });
  return folder;
}

interface Manifest {
  host_permissions: string[];
  content_scripts: object[];
}

/** Has the script for links in the manifest of that copy: a permission cannot be granted without a click. */
function turnOnSites(folder: string): string {
  const path = join(folder, 'manifest.json');
  const manifest: Manifest = JSON.parse(readFileSync(path, 'utf8'));
  const links = {
    matches: OTHER_SITES,
    js: ['content-scripts/links.js'],
    css: ['content-scripts/links.css'],
    run_at: 'document_idle',
    all_frames: true,
  };
  manifest.host_permissions.push(...OTHER_SITES);
  manifest.content_scripts.push(links);
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

/** Writes them to a temporary folder. */
export function writeExtensions(): Extensions {
  const build = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
  if (!existsSync(build)) throw new Error('No build in .output/chrome-mv3: run "npm run build" first.');
  const folder = mkdtempSync(join(tmpdir(), 'bench-extensions-'));
  const ours = copy(build, join(folder, 'ours'));
  return {
    none: write(join(folder, 'none'), {
      ...BACKGROUND,
      'manifest.json': JSON.stringify({ ...MANIFEST, name: 'none' }),
    }),
    floor: write(join(folder, 'floor'), { ...BACKGROUND, ...FLOOR_SCRIPTS, 'manifest.json': JSON.stringify(FLOOR) }),
    ours,
    onSites: turnOnSites(copy(ours, join(folder, 'on-sites'))),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
