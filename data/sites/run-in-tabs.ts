/** The adapter to the browser's tabs: content scripts for pages that were loaded before there were any. */
import { browser } from 'wxt/browser';

/** Files of the package, as the browser takes them. */
type ScriptFiles = NonNullable<Parameters<typeof browser.scripting.executeScript>[0]['files']>;
type StyleFiles = NonNullable<Parameters<typeof browser.scripting.insertCSS>[0]['files']>;

export interface PageScript {
  js: ScriptFiles;
  css: StyleFiles;
  allFrames: boolean;
}

/** Runs a script, with its styles, in the tabs that show pages of `patterns`, as their next load would. */
export async function runInTabs(patterns: string[], { js, css, allFrames }: PageScript): Promise<void> {
  const tabs = await browser.tabs.query({ url: patterns });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      const target = { tabId: id, allFrames };
      try {
        if (css.length > 0) await browser.scripting.insertCSS({ target, files: css });
        await browser.scripting.executeScript({ target, files: js });
      } catch {
        // A tab that was closed meanwhile, or that sleeps: its next load brings the script.
      }
    }),
  );
}
