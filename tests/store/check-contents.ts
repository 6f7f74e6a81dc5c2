import { homedir, hostname, userInfo } from 'node:os';
import { strFromU8 } from 'fflate';
import { readIdentity } from './files-in';

/** What no package is to have: what was made on the way, what only tests need, and maps that name folders of a machine. */
const FORBIDDEN = /(^|\/)(\.|node_modules\/|tests\/|.*\.map$)|^assets\/store\//;
/** Without these, the sources build nothing. */
const NEEDED = ['package.json', 'package-lock.json', 'tsconfig.json', 'wxt.config.ts', 'README.md', 'LICENSE'];
const SUFFIX = /\.(js|css|html|json|md|ts|tsx|yml|svg)$/;

/** Width and height of a PNG file, px. */
function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

interface Manifest {
  version: string;
  icons: Record<string, string>;
  action: { default_icon: Record<string, string> };
}

function checkManifest(files: ReadonlyMap<string, Uint8Array>): string[] {
  const { version, icons, action } = JSON.parse(strFromU8(files.get('manifest.json') ?? new Uint8Array())) as Manifest;
  const wrong = [...Object.entries(icons), ...Object.entries(action.default_icon)].filter(([size, path]) => {
    const png = files.get(path);
    return !png || sizeOf(png).some((side) => side !== Number(size));
  });
  return [
    ...(version === readIdentity().version ? [] : [`manifest.json is of version ${version}`]),
    ...wrong.map(([size, path]) => `${path} is no icon of ${size} px`),
  ];
}

/** Words that tell on which machine a package was made; short ones are in any text. */
function traces(): string[] {
  return [process.cwd(), homedir(), hostname(), userInfo().username].filter((word) => word.length > 5);
}

/** What is in a package that is not to be there, or the reverse; nothing if it is as it should be. */
export function checkContents(name: string, files: ReadonlyMap<string, Uint8Array>): string[] {
  const isSources = name.endsWith('-sources.zip');
  const names = [...files.keys()];
  const words = traces();
  const told = [...files].flatMap(([path, content]) => {
    const text = SUFFIX.test(path) ? strFromU8(content) : '';
    return words.filter((word) => text.includes(word)).map((word) => `${path} says ${word}`);
  });
  const missing = isSources ? NEEDED.filter((path) => !files.has(path)) : [];
  return [
    ...names.filter((path) => FORBIDDEN.test(path)).map((path) => `${path} does not belong there`),
    ...missing.map((path) => `${path} is missing`),
    ...told,
    ...(isSources ? [] : checkManifest(files)),
  ].map((problem) => `${name}: ${problem}`);
}
