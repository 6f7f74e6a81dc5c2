import type { UpdatesPorts } from '../options/digests/updates';
import type { Paper } from '../paper';
import type { AccessPorts } from '../sites/access';
import type { Shortcut } from './state';

/** What the first page needs of the browser and the rest of the extension. */
export interface WelcomePorts extends AccessPorts {
  /** The paper with the most votes on the newest day; undefined while there is none. */
  readSample(): Promise<Paper | undefined>;
  /** Undefined where the browser does not say. */
  readPinned(): Promise<boolean | undefined>;
  readShortcuts(): Promise<readonly Shortcut[]>;
  noteShown(): Promise<void>;
  close(): Promise<void>;
  updates: UpdatesPorts;
}
