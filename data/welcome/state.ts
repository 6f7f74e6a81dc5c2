import type { UpdatesPartState } from '../options/digests/state';
import type { Paper } from '../paper';
import type { Access } from '../sites/access';

/** A key that the browser gave to one of our commands, as it writes it. */
export interface Shortcut {
  does: 'popup' | 'save' | 'panel';
  keys: string;
}

/** Everything that the first page shows. */
export interface WelcomeState {
  /** A paper of the newest digest; undefined while the bundled one is being stored. */
  sample?: Paper | undefined;
  /** Undefined while nobody knows. */
  access?: Access | undefined;
  /** Whether the icon stands in the toolbar; undefined where the browser does not say. */
  isPinned?: boolean | undefined;
  shortcuts: readonly Shortcut[];
  updates: UpdatesPartState;
  /** The reader said that updates are to stay off. */
  isOffline: boolean;
}
