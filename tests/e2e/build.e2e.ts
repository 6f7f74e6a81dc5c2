/** What the built extension lets in, by its manifest and its scripts; no browser is started. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { browserName } from './setup/use-browser';

const folder = fileURLToPath(
  new URL(`../../.output/${browserName === 'chromium' ? 'chrome' : 'firefox'}-mv3`, import.meta.url),
);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
const scripts = files.filter((file) => file.endsWith('.js'));
const pages = files.filter((file) => file.endsWith('.html'));

test('no page and no other extension can reach into it', () => {
  const manifest = JSON.parse(read('manifest.json'));
  // Nothing of the package can be loaded by a page, or tell one that the extension is there.
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest).not.toHaveProperty('externally_connectable');
  expect(manifest).not.toHaveProperty('sandbox');
  expect(Object.keys(manifest.content_security_policy)).toEqual(['extension_pages']);
  for (const { matches, all_frames, match_about_blank, world } of manifest.content_scripts) {
    for (const match of matches) expect(match).toMatch(/^\*:\/\/\*\.arxiv\.org\/[a-z]+/);
    expect([all_frames, match_about_blank, world]).toEqual([undefined, undefined, undefined]);
  }
});

test('no script makes code of text, loads any from elsewhere, or listens to strangers', () => {
  expect(scripts.length).toBeGreaterThan(10);
  for (const file of scripts) {
    const text = read(file);
    for (const forbidden of [
      /\beval\(/,
      /\bnew Function\b/,
      /\bset(?:Timeout|Interval)\(\s*["'`]/,
      /\bimportScripts\(/,
      /\bimport\(\s*["'`]https?:/,
      /\b(?:from|import)\s*["'`]https?:/,
      /\.insertAdjacentHTML\b|\bdocument\.write\b|\.outerHTML\s*=(?!=)/,
      /\.on(?:Message|Connect)External\.addListener/,
      /addEventListener\(\s*["'`]message["'`]/,
    ])
      if (forbidden.test(text)) expect(`${file} has ${forbidden}`).toBe('not there');
    // Preact sets it where a view asks for that by `dangerouslySetInnerHTML`, which none of ours does.
    const sets = text.match(/\.innerHTML\s*=(?!=)[^;]{0,40}/g) ?? [];
    for (const set of sets) expect(set).toMatch(/^\.innerHTML=\w+\.__html/);
    if (sets.length > 0) expect(text).toContain('dangerouslySetInnerHTML');
  }
});

test('pages of the extension have no script and no style of their own in them', () => {
  for (const page of pages) {
    const html = read(page);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc="\/)[^>]*>|<style|\son\w+=|https?:\/\//i);
  }
});
