import { browser } from 'wxt/browser';
import { type PageScript, runInTabs } from './run-in-tabs';

/**
 * Runs the package's content scripts in the arXiv pages that are open, where the browser would wait for their next load.
 * A script that already runs there, of this version or one before, gives its place to the new one.
 */
export async function renewPages(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  await Promise.all(
    scripts.map(({ matches = [], js = [], css = [], all_frames: allFrames = false }) =>
      runInTabs(matches, { js, css, allFrames } as PageScript),
    ),
  );
}
