/** What the interface says stands in the locale files, and all that stands there is said. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';

const LETTER = /\p{L}/u;
const HANGUL = /\p{Script=Hangul}/u;

/** Files whose words are none of the interface's, and why. */
const NOT_SAID: Record<string, string> = {
  'components/papers/SearchTips.tsx': 'queries to try, which find Korean in either language',
  'data/digest/cli.ts': 'the command line, for those who write digests',
  'data/digest/labels.ts': 'the labels of a Korean digest, whatever the language of the interface',
  'data/options/about/report.ts': 'a report for the developers, whatever the language of the interface',
  'data/packages/licences.ts': 'what stands in the packages beside the extension',
  'data/reading-list/sync/primer.ts': 'what notes are likely to have in them, for packing them',
  'data/search/endings.ts': 'grammar, for searching',
  'data/search/keys.ts': 'letters, for searching',
};
/** What is written the same in every language: the names of others' works, licences and formats. */
const NAMES = ['arXiv', 'arXiv:', 'PDF', 'DOI', 'Hugging Face', 'Hugging Face Daily Papers', 'daily_papers_ko'];
NAMES.push('· HTTP', 'Google Scholar', 'Semantic Scholar', 'Hacker News');
// The keyword of the address bar stands in the manifest.
NAMES.push('CC BY-NC-ND 4.0', 'haru');
/** The start of a sentence, or the whole of a short one. */
const SENTENCE = /^\p{Lu}\p{Ll}+(?:,? [\p{L}\d]|[.!?]$)/u;
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
  /** For a developer who looks into what failed. */
  isOfError: boolean;
}

const said: Said[] = [];

/** Signs between two parts that may both come out. */
const EITHER = new Set(['||', '??', '+']);

/** Whether a whole expression may come out as this part of it. */
function isChoice(part: ts.Node, whole: ts.Node): boolean {
  if (ts.isConditionalExpression(whole)) return part !== whole.condition;
  if (ts.isBinaryExpression(whole)) {
    const sign = whole.operatorToken.getText();
    return EITHER.has(sign) || (sign === '&&' && part === whole.right);
  }
  return ts.isParenthesizedExpression(whole);
}

function isShown(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return true;
  const { parent } = node;
  if (isChoice(node, parent)) return isShown(parent);
  if (ts.isJsxAttribute(parent)) return SPOKEN.has(parent.name.getText());
  return ts.isJsxExpression(parent) && (!ts.isJsxAttribute(parent.parent) || SPOKEN.has(parent.parent.name.getText()));
}

function isOfError(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return /Error$/.test(node.expression.getText());
  return node.parent !== undefined && isOfError(node.parent);
}

function say(file: string, node: ts.Node, text: string): void {
  said.push({ file, text, isShown: isShown(node), isOfError: isOfError(node) });
}

function visit(file: string, node: ts.Node): void {
  if (ts.isJsxText(node) || ts.isStringLiteralLike(node)) say(file, node, node.text);
  if (ts.isTemplateExpression(node)) {
    for (const { text } of [node.head, ...node.templateSpans.map(({ literal }) => literal)]) say(file, node, text);
  }
  ts.forEachChild(node, (child) => visit(file, child));
}

beforeAll(() => {
  for (const [file, text] of texts) {
    if (!file.endsWith('.html')) visit(file, ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  }
});

describe('words outside the locale files', () => {
  test('no Hangul and no sentence but for what is not said', () => {
    const isSaid = ({ text, isOfError }: Said) =>
      HANGUL.test(text) || (SENTENCE.test(text) && !isOfError && !NAMES.includes(text));
    const found = said.filter(isSaid).map(({ file }) => file);
    expect([...new Set(found)].toSorted()).toEqual(Object.keys(NOT_SAID).toSorted());
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
