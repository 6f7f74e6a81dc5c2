/** Which layer knows which: views get what they show, and no import of theirs leads to the browser or its storage. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** What touches the browser: packages with all that is in them, what is stored, and what a page's own storage keeps. */
const BROWSER = /^(?:(?:wxt|webextension-polyfill|idb)(?:\/|$)|data\/storage\.ts$|data\/\w+\/memory\.ts$)/;
/** The browser has the interface's texts, which views do say. */
const TEXTS = 'data/locale-text.ts';

const files = ['components', 'data', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

interface Import {
  /** A file of ours, or a name of a package. */
  of: string;
  /** Nothing of it is left when the types are gone. */
  isType: boolean;
}

const imports = new Map(files.map((file) => [file, importsOf(file)]));

function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const take = (name: ts.Node, isType: boolean) => {
    if (ts.isStringLiteralLike(name)) found.push({ of: placeOf(name.text, file), isType });
  };
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) take(node.moduleSpecifier, node.importClause?.isTypeOnly === true);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) take(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      for (const name of node.arguments) take(name, false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) take(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return found;
}

function placeOf(name: string, file: string): string {
  if (!name.startsWith('.')) return name;
  const place = normalize(join(file, '..', name));
  return [`${place}.ts`, `${place}.tsx`, `${place}/index.ts`].find((path) => files.includes(path)) ?? place;
}

/** How a file comes to the browser, import by import; undefined where it does not. */
function wayToBrowser(file: string): string | undefined {
  const ways = new Map([[file, file]]);
  for (const [at, way] of ways) {
    for (const { of, isType } of imports.get(at) ?? []) {
      if (isType || of === TEXTS || ways.has(of)) continue;
      ways.set(of, `${way} → ${of}`);
      if (BROWSER.test(of)) return ways.get(of);
    }
  }
  return undefined;
}

const of = (folder: string) => files.filter((file) => file.startsWith(`${folder}/`));
const leaving = (folder: string, others: readonly string[]) =>
  of(folder).flatMap((file) =>
    (imports.get(file) ?? [])
      .filter((one) => others.some((other) => `${one.of}/`.startsWith(`${other}/`)))
      .map((one) => `${file} → ${one.of}`),
  );

test('imports are found', () => {
  expect(of('components').length).toBeGreaterThan(50);
  expect(wayToBrowser('data/library/read-day.ts')).toBe('data/library/read-day.ts → data/storage.ts');
  expect(wayToBrowser('data/storage.ts')).toBe('data/storage.ts → wxt/browser');
});

test('no view leads to the browser or to what is stored', () => {
  expect(of('components').flatMap((file) => wayToBrowser(file) ?? [])).toEqual([]);
});

test('data/ imports neither views nor wiring, and views no wiring, not even types', () => {
  expect(leaving('data', ['components', 'entrypoints', 'preact'])).toEqual([]);
  expect(leaving('components', ['entrypoints'])).toEqual([]);
});

test('what popup and library share knows neither, not even types', () => {
  const theirs = ['popup', 'browse'].flatMap((name) => [`components/${name}`, `data/${name}`]);
  expect(leaving('components/papers', theirs)).toEqual([]);
});
