/** What the interface says stands in the locale files, and all that stands there is said. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';

const LETTER = /\p{L}/u;
const HANGUL = /\p{Script=Hangul}/u;

/** Files whose Hangul is no word of the interface, and why. */
const NOT_SAID: Record<string, string> = {
  'components/papers/SearchTips.tsx': 'queries to try, which find Korean in either language',
  'data/digest/labels.ts': 'the labels of a Korean digest, whatever the language of the interface',
  'data/reading-list/sync/primer.ts': 'what notes are likely to have in them, for packing them',
  'data/search/endings.ts': 'grammar, for searching',
  'data/search/keys.ts': 'letters, for searching',
};
/** What is written the same in every language: the names of others' works, licences and formats. */
const NAMES = ['arXiv', 'arXiv:', 'PDF', 'DOI', 'Hugging Face', 'Hugging Face Daily Papers', 'daily_papers_ko'];
// The keyword of the address bar stands in the manifest.
NAMES.push('CC BY-NC-ND 4.0', 'haru');
/** A key to press. */
const KEY = /^\(?[a-z]\)?$/;
/** Attributes that are read out or shown. */
const SPOKEN = new Set(['alt', 'aria-description', 'aria-label', 'aria-roledescription', 'aria-valuetext']);
for (const name of ['label', 'placeholder', 'title']) SPOKEN.add(name);

const files = ['components', 'entrypoints', 'data'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|html)$/.test(name))
    .map((name) => join(folder, name)),
);
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

interface Said {
  file: string;
  text: string;
  /** Shown as it stands. */
  isShown: boolean;
}

const said: Said[] = [];

function isShown(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return true;
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return SPOKEN.has(parent.name.getText());
  return ts.isJsxExpression(parent) && (!ts.isJsxAttribute(parent.parent) || SPOKEN.has(parent.parent.name.getText()));
}

function visit(file: string, node: ts.Node): void {
  if (ts.isJsxText(node) || ts.isStringLiteralLike(node)) said.push({ file, text: node.text, isShown: isShown(node) });
  if (ts.isTemplateExpression(node)) {
    for (const { text } of [node.head, ...node.templateSpans.map(({ literal }) => literal)])
      said.push({ file, text, isShown: isShown(node) });
  }
  ts.forEachChild(node, (child) => visit(file, child));
}

beforeAll(() => {
  for (const [file, text] of texts) {
    if (file.endsWith('.tsx') || (file.endsWith('.ts') && HANGUL.test(text)))
      visit(file, ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  }
});

describe('words outside the locale files', () => {
  test('no Hangul but for what is not said', () => {
    const hangul = said.filter(({ text }) => HANGUL.test(text)).map(({ file }) => file);
    expect([...new Set(hangul)].toSorted()).toEqual(Object.keys(NOT_SAID).toSorted());
  });

  test('nothing that is shown or read out', () => {
    const shown = said.filter(({ isShown }) => isShown).map(({ file, text }) => ({ file, text: text.trim() }));
    const words = shown.filter(({ text }) => LETTER.test(text) && !KEY.test(text) && !NAMES.includes(text));
    expect(words).toEqual([]);
  });

  test('nothing in the pages either', () => {
    const pages = [...texts].filter(([file]) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(3);
    for (const [file, page] of pages) {
      const shown = page.replace(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<[^>]*>|__MSG_\w+__/g, '');
      expect(shown.trim(), file).toBe('');
    }
  });
});

test('every text is used', async () => {
  const source = [...texts.values(), readFileSync('wxt.config.ts', 'utf8')].join('\n');
  const found = (pattern: RegExp) => [...source.matchAll(pattern)].map(([, part = '']) => part);
  const literal = new Set(found(/'([a-z_]+(?:\.\w+)*)'/g));
  const ofPlatform = new Set(found(/__MSG_(\w+?)__/g));
  const workedOut = found(/`([a-z_]+\.(?:[\w.]|\$\{[^`]*?\})*)`/g).map(
    (template) => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{.*?\}/g, '\\w+')}$`),
  );
  const isUsed = (key: string) =>
    literal.has(key) || ofPlatform.has(key.replaceAll('.', '_')) || workedOut.some((pattern) => pattern.test(key));
  const keys = (await parseMessagesFile('assets/locales/ko.yml')).map(({ key }) => key.join('.'));
  expect(keys.filter((key) => !key.startsWith('@@') && !isUsed(key))).toEqual([]);
});
