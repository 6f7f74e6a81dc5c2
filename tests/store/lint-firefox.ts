import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './files-in';

/** Fetched when asked for: with all that it brings, it would double what `npm ci` installs. */
const WEB_EXT = 'web-ext@10.7.0';
const BUILD = inProject('.output/firefox-mv3');

interface Message {
  code: string;
  message: string;
  file?: string;
}

interface Report {
  errors: Message[];
  notices: Message[];
  warnings: Message[];
}

/**
 * Preact writes to `innerHTML` for `dangerouslySetInnerHTML`, which the house's linter forbids: nothing of ours reaches
 * that line. Where a file has no other such line, the warning is about that one.
 */
const PREACTS = /\.__html==\w+\.innerHTML\)\|\|\(\w+\.innerHTML=\w+\.__html\)/g;

function isPreacts({ code, file = '' }: Message): boolean {
  if (code !== 'UNSAFE_VAR_ASSIGNMENT') return false;
  const others = readFileSync(join(BUILD, file), 'utf8').replaceAll(PREACTS, '');
  return !/innerHTML|outerHTML|insertAdjacentHTML|document\.write/.test(
    others.replaceAll('dangerouslySetInnerHTML', ''),
  );
}

function lint(): Report {
  const { stdout, stderr } = spawnSync('npx', ['--yes', WEB_EXT, 'lint', '-o', 'json', '-s', BUILD], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  try {
    return JSON.parse(stdout.slice(stdout.indexOf('{')));
  } catch {
    throw new Error(`${WEB_EXT} gave no report: ${stderr}`);
  }
}

const { errors, notices, warnings } = lint();
const ours = [...errors, ...notices, ...warnings.filter((warning) => !isPreacts(warning))];
for (const { code, file, message } of ours) console.error(`${file ?? ''}: ${code}: ${message}`);
console.log(
  `${errors.length} errors, ${notices.length} notices, ${warnings.length} warnings, of which ${warnings.filter(isPreacts).length} are about Preact's own innerHTML`,
);
if (ours.length > 0) process.exitCode = 1;
