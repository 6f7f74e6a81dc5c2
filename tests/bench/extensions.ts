import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders of the extensions that are compared, and the way to delete them. */
export interface Extensions {
  /** Does nothing at all: what the page costs by itself. */
  none: string;
  /** The least that any extension of this kind does: reads one key and inserts one element. */
  floor: string;
  /** A copy of the build, so that another build during the run changes nothing. */
  ours: string;
  remove(): void;
}

/** The element that the floor inserts. */
export const FLOOR_ELEMENT = 'bench-floor';

const MANIFEST = { manifest_version: 3, version: '1', background: { service_worker: 'background.js' } };

const FLOOR = {
  ...MANIFEST,
  name: 'floor',
  permissions: ['storage'],
  content_scripts: [{ matches: ['*://*.arxiv.org/abs/*'], run_at: 'document_start', js: ['content.js'] }],
};

// Without a guard: whether it comes before the first frame is left to luck, as it would be for a naive script.
const FLOOR_SCRIPT = `chrome.storage.local.get('text', ({ text = 'floor' }) => {
  const insert = () => {
    const abstract = document.querySelector('#abs > blockquote.abstract');
    if (!abstract) return false;
    const element = document.createElement('${FLOOR_ELEMENT}');
    element.textContent = text;
    element.style.display = 'block';
    abstract.before(element);
    return true;
  };
  if (insert()) return;
  const observer = new MutationObserver(() => insert() && observer.disconnect());
  observer.observe(document, { childList: true, subtree: true });
});`;

function write(folder: string, files: Record<string, string>): string {
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Writes them to a temporary folder. */
export function writeExtensions(): Extensions {
  const build = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
  if (!existsSync(build)) throw new Error('No build in .output/chrome-mv3: run "npm run build" first.');
  const folder = mkdtempSync(join(tmpdir(), 'bench-extensions-'));
  // The harness waits for a worker, so each of them has one.
  const background = { 'background.js': 'chrome.runtime.onInstalled.addListener(() => undefined);' };
  const ours = join(folder, 'ours');
  cpSync(build, ours, { recursive: true });
  return {
    none: write(join(folder, 'none'), {
      ...background,
      'manifest.json': JSON.stringify({ ...MANIFEST, name: 'none' }),
    }),
    floor: write(join(folder, 'floor'), {
      ...background,
      'manifest.json': JSON.stringify(FLOOR),
      'content.js': FLOOR_SCRIPT,
    }),
    ours,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
