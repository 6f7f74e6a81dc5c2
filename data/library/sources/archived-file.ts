import type { DroppedFile } from './files';
import type { ZipEntry } from './zip';

/** A file in an archive, unpacked only when it is its turn. */
export class ArchivedFile implements DroppedFile {
  readonly path: string;
  readonly size: number;
  constructor(
    archive: string,
    private readonly entry: ZipEntry,
  ) {
    this.path = `${archive}/${entry.path}`;
    this.size = entry.size;
  }
  async bytes(): Promise<Uint8Array> {
    const bytes = this.entry.unpack();
    if (!bytes) throw new Error('The archive is damaged here.');
    return bytes;
  }
}
