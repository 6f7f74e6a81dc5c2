import type { UpdatesPorts } from '../options/digests/updates';
import type { Paper } from '../paper';
import type { Shortcut } from './state';

/** What the first page needs of the browser and the rest of the extension. */
export interface WelcomePorts {
  /** The paper with the most votes on the newest day; undefined while there is none. */
  readSample(): Promise<Paper | undefined>;
  hasArxiv(): Promise<boolean>;
  /** Asks the reader, in the turn of a click; false if the reader declined. */
  allowArxiv(): Promise<boolean>;
  /** Undefined where the browser does not say. */
  readPinned(): Promise<boolean | undefined>;
  readShortcuts(): Promise<readonly Shortcut[]>;
  noteShown(): Promise<void>;
  close(): Promise<void>;
  updates: UpdatesPorts;
}
