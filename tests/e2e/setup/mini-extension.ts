import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from './find-browser';

/** A manifest with both does not load in Chromium before 121. */
const BACKGROUND = {
  chromium: { service_worker: 'background.js' },
  firefox: { scripts: ['background.js'] },
};

const MANIFEST = {
  manifest_version: 3,
  name: 'mini',
  version: '1',
  permissions: ['storage'],
  host_permissions: ['https://arxiv.org/*'],
  action: { default_popup: 'popup.html' },
  browser_specific_settings: { gecko: { id: 'mini@harness.example' } },
  content_scripts: [{ matches: ['https://arxiv.org/*'], js: ['content.js'] }],
};

const FILES: Record<string, string> = {
  'background.js': `chrome.runtime.onMessage.addListener((message, sender, reply) =>
    reply(message === 'online?' ? navigator.onLine : message + ' to you'));`,
  'popup.html': '<!doctype html><title>mini</title><input id="field"><script src="popup.js"></script>',
  'popup.js': "document.querySelector('#field').oninput = (event) => { document.title = event.target.value; };",
  'content.js': `const host = document.createElement('mini-card');
    host.attachShadow({ mode: 'open' }).innerHTML = '<button aria-pressed="false">press</button>';
    const button = host.shadowRoot.querySelector('button');
    button.onclick = () => button.setAttribute('aria-pressed', 'true');
    document.body.append(host);
    console.log('mini was here');`,
};

/** Writes an extension of a few lines to a temporary folder, to test the harness apart from the real one. */
export function writeMiniExtension(browser: BrowserName): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'mini-extension-'));
  const manifest = JSON.stringify({ ...MANIFEST, background: BACKGROUND[browser] });
  for (const [name, content] of Object.entries({ ...FILES, 'manifest.json': manifest }))
    writeFileSync(join(folder, name), content);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
