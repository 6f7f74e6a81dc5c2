import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { findBrowser } from '../e2e/setup/find-browser';

/** Where and when a run took place, for those who compare its figures with others. */
export function describeMachine(now = new Date()): string {
  const program = findBrowser('chromium');
  const browser = program ? spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.trim() : 'no Chromium';
  const [name = ''] = browser.split(/ built| snap/);
  return `Measured on ${now.toISOString().slice(0, 10)} with ${name}, Node ${process.versions.node}, ${availableParallelism()} cores.`;
}
