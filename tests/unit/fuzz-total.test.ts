/** Each target prints its own cases; here is what they come to, as they stand in the calls of `fuzz`. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

const FOLDER = 'tests/unit';

/** The cases of every target in a file. */
function casesIn(file: string): number[] {
  const source = ts.createSourceFile(file, readFileSync(`${FOLDER}/${file}`, 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return [];
    const { expression, arguments: given } = statement.expression;
    const [, cases] = given;
    if (expression.getText() !== 'fuzz' || !cases || !ts.isNumericLiteral(cases)) return [];
    return [Number(cases.text)];
  });
}

test('there are at least 100,000 cases', () => {
  const targets = readdirSync(FOLDER)
    .filter((file) => /^fuzz-.*\.test\.tsx?$/.test(file))
    .flatMap(casesIn);
  const total = targets.reduce((sum, cases) => sum + cases, 0);
  console.log(`fuzz: ${targets.length} targets, ${total.toLocaleString('en')} cases`);
  expect(total).toBeGreaterThanOrEqual(100_000);
});
