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

/** Code made of text, code from elsewhere, and what strangers say. */
const FOREIGN_CODE = [
  /\beval\b/,
  /\bFunction\s*\(/,
  /\bset(?:Timeout|Interval)\(\s*["'`]/,
  /\bimportScripts\b/,
  /\bimport\(\s*["'`]https?:/,
  /\b(?:from|import)\s*["'`]https?:/,
  /\bon(?:Message|Connect)External\b/,
  /addEventListener\(\s*["'`]message["'`]/,
];

/** Every way in which a page makes elements of text, however it is called: `.x=`, `.x+=`, `['x']=`, `.x(`. */
const HTML_OF_TEXT = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTML', 'setHTMLUnsafe', 'parseHTML', 'parseHTMLUnsafe'],
  ...['createContextualFragment', 'DOMParser', 'XSLTProcessor', 'srcdoc'],
].map((name) => new RegExp(`\\b${name}\\b`));
const WRITING = /\bdocument\s*(?:\.|\[\s*["'`])\s*write(?:ln)?\b/;

/**
 * Preact compares `innerHTML` and sets it where a view asks for that by `dangerouslySetInnerHTML`; none of ours does, the
 * linter forbids it. The polyfill has a table of all interfaces, by name; it calls none of them by itself.
 */
const LIBRARIES_OWN = [
  /__html\s*==\s*\w+\.innerHTML\b|\w+\.innerHTML\s*=\s*\w+\.__html\b/g,
  /\binspectedWindow:\{eval:\{minArgs:|\bonMessageExternal:\w+\(\w+\)/g,
];

test('no script makes code or elements of text, loads code from elsewhere, or listens to strangers', () => {
  expect(scripts.length).toBeGreaterThan(10);
  for (const file of scripts) {
    const text = LIBRARIES_OWN.reduce((rest, own) => rest.replaceAll(own, ''), read(file));
    const found = [...FOREIGN_CODE, ...HTML_OF_TEXT, WRITING].filter((forbidden) => forbidden.test(text));
    expect([file, ...found.map(String)]).toEqual([file]);
  }
});

test('pages of the extension have no script and no style of their own in them', () => {
  for (const page of pages) {
    const html = read(page);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc="\/)[^>]*>|<style|\son\w+=|https?:\/\//i);
  }
});
