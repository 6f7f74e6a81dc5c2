import { expect, test } from 'vitest';
import { waitFor } from './setup/browser';
import { useBrowser } from './setup/use-browser';

const browser = useBrowser();

test('the fixture arXiv answers at its true addresses', async () => {
  const page = await browser().page('https://arxiv.org/abs/2502.06394');
  expect(await waitFor(page, () => document.querySelector('#abs h1.title')?.textContent)).toContain('SynthDetoxM');
});

test('the background stops, and is there again when it is asked', async () => {
  await browser().stopBackground();
  expect(await browser().inExtension(() => chrome.runtime.getManifest().manifest_version)).toBe(3);
});
