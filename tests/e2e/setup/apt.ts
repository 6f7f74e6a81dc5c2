import { spawnSync } from 'node:child_process';
import { env, getuid, platform } from 'node:process';
import { findProgram } from './find-browser';

/** Whether packages can be installed here without asking anybody: root, on a system with apt. */
export function canInstallPackages(): boolean {
  return platform === 'linux' && getuid?.() === 0 && findProgram('apt-get') !== undefined;
}

/** Whether a package is installed; false where there is no dpkg. */
export function hasPackage(name: string): boolean {
  const dpkg = findProgram('dpkg');
  if (!dpkg) return false;
  const { stdout } = spawnSync(dpkg, ['--status', name], { encoding: 'utf8' });
  return stdout.includes('Status: install ok installed');
}

/** Installs packages without a question; false if apt did not manage. */
export function installPackages(names: string[]): boolean {
  const program = findProgram('apt-get');
  if (!program) return false;
  const options = { stdio: 'inherit' as const, env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  const apt = (...args: string[]) => spawnSync(program, args, options).status === 0;
  // The lists of one of many sources may be out of reach; what is wanted may be there all the same.
  apt('update');
  return apt('install', '-y', '--no-install-recommends', ...names);
}
