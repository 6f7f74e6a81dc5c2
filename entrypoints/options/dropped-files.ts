import type { DroppedFile } from '../../data/library/sources/files';

/** A file of the browser's, to be read when its turn comes; `path` with its folders, where it is in some. */
function fileAt(file: File, path: string): DroppedFile {
  return { path, size: file.size, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}

/** Files that were chosen, one by one or as a folder. */
export function chosenFiles(files: FileList): DroppedFile[] {
  return [...files].map((file) => fileAt(file, file.webkitRelativePath || file.name));
}

/** Files and folders that were dropped. What was dropped is there only in the turn of the drop, so it is taken at once. */
export function droppedFiles({ items, files }: DataTransfer): Promise<DroppedFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return Promise.resolve(chosenFiles(files));
  return Promise.all(entries.map(filesIn)).then((found) => found.flat());
}

/** All files in an entry of a file system, with their paths in it; what cannot be opened says so when it is read. */
async function filesIn(entry: FileSystemEntry): Promise<DroppedFile[]> {
  return openedIn(entry).catch((error: unknown) => [
    { path: entry.fullPath.replace(/^\//, ''), bytes: () => Promise.reject(error) },
  ]);
}

async function openedIn(entry: FileSystemEntry): Promise<DroppedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [fileAt(file, entry.fullPath.replace(/^\//, ''))];
  }
  if (!isFolder(entry)) return [];
  const found: DroppedFile[] = [];
  for (const inside of await entriesIn(entry)) found.push(...(await filesIn(inside)));
  return found;
}

/** What is in a folder. Browsers hand it out in parts, until one is empty. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
