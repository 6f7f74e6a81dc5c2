import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './find-browser';
import { preferences } from './firefox-preferences';

const newFolder = () => mkdtempSync(join(tmpdir(), 'haru-firefox-'));

/** A profile of its own with what another one has; returns its folder. */
export function copyProfile(profile: string): string {
  const folder = newFolder();
  cpSync(profile, folder, { recursive: true });
  return folder;
}

/**
 * Starts Firefox once without an extension and provides its profile. With what Firefox prepares at its first start, such
 * as its own compiled scripts, each later start takes half the time.
 */
export async function setup(project: TestProject): Promise<() => void> {
  const executablePath = findBrowser('firefox');
  const profile = newFolder();
  const remove = () => rmSync(profile, { recursive: true, force: true });
  // Without Firefox each test says so.
  if (!executablePath) return remove;
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    userDataDir: profile,
    // No port 9 answers: this start must reach nobody, and nobody reaches it.
    extraPrefsFirefox: preferences({ proxyPort: 9 }, {}),
  });
  await browser.close();
  project.provide('profile', profile);
  return remove;
}
