import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { platform } from 'node:process';
import { findProgram } from './find-browser';

const FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  join(homedir(), '.local/share/fonts'),
];
const KOREAN = /nanum|cjk|sourcehan|unbatang|undotum|baekmuk|pretendard|malgun/i;

function hasFontFile(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => KOREAN.test(String(name)));
}

/** Whether Hangul can be drawn. macOS and Windows always can; on Linux fontconfig knows, or else the files' names. */
export function hasKoreanFont(): boolean {
  if (platform !== 'linux') return true;
  const list = findProgram('fc-list');
  if (!list) return FOLDERS.some(hasFontFile);
  return spawnSync(list, [':lang=ko'], { encoding: 'utf8' }).stdout.trim() !== '';
}
