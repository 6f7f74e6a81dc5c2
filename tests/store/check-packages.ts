import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { argv, env } from 'node:process';
import { checkContents } from './check-contents';
import { filesIn, inProject, packageNames } from './files-in';

/** Builds the packages from the package of the sources, elsewhere, at another hour of the day and from a longer path. */
function rebuild(sources: string, folder: string, isOffline: boolean): string {
  const project = join(folder, '다른 폴더', 'haru');
  for (const [name, content] of filesIn(sources)) {
    mkdirSync(dirname(join(project, name)), { recursive: true });
    writeFileSync(join(project, name), content);
  }
  const run = (...args: string[]) => {
    const { status } = spawnSync('npm', args, { cwd: project, stdio: 'inherit', env: { ...env, TZ: 'Asia/Seoul' } });
    if (status !== 0) throw new Error(`npm ${args.join(' ')} failed`);
  };
  if (isOffline) {
    symlinkSync(inProject('node_modules'), join(project, 'node_modules'));
    run('run', 'postinstall');
  } else run('ci');
  run('run', 'zip');
  return join(project, '.output');
}

/** The files that differ between two zip files, or the zip files as such. */
function compare(name: string, ours: string, theirs: string): string[] {
  if (readFileSync(ours).equals(readFileSync(theirs))) return [];
  const [a, b] = [filesIn(ours), filesIn(theirs)];
  const differing = [...new Set([...a.keys(), ...b.keys()])].filter(
    (path) => Buffer.compare(a.get(path) ?? Buffer.alloc(0), b.get(path) ?? Buffer.alloc(0)) !== 0,
  );
  return [`${name} came out differently: ${differing.join(', ') || 'the same files, packed otherwise'}`];
}

function check(isOffline: boolean): string[] {
  const output = inProject('.output');
  const names = packageNames();
  const problems = names.flatMap((name) => checkContents(name, filesIn(join(output, name))));
  const folder = mkdtempSync(join(tmpdir(), 'haru-packages-'));
  try {
    const sources = names.find((name) => name.endsWith('-sources.zip')) ?? '';
    const rebuilt = rebuild(join(output, sources), folder, isOffline);
    problems.push(...names.flatMap((name) => compare(name, join(output, name), join(rebuilt, name))));
    if (problems.length > 0) cpSync(rebuilt, join(output, 'rebuilt'), { recursive: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return problems;
}

const problems = check(argv.includes('--offline'));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(`Built again from the sources, byte for byte the same: ${packageNames().join(', ')}`);
