/** Whether the browser lets us onto arXiv's pages; `declined` and `given` are what came of asking here. */
export type Access = 'missing' | 'declined' | 'given' | 'there';

/** What says and changes that; tests hand in their own. */
export interface AccessPorts {
  hasArxiv(): Promise<boolean>;
  /** Asks the reader, in the turn of a click; false if the reader declined. */
  allowArxiv(): Promise<boolean>;
}

/** What can be done about the access. */
export interface AccessActs {
  load(): Promise<void>;
  /** Asks for it; must be called in the turn of a click. */
  allow(): Promise<void>;
}

/** Follows the access of one page of ours: `onChange` gets what it is, and nothing where the browser does not say. */
export function createAccess(ports: AccessPorts, onChange: (access: Access) => void): AccessActs {
  let access: Access | undefined;
  const set = (next: Access) => {
    access = next;
    onChange(next);
  };
  return {
    async load() {
      const isThere = await ports.hasArxiv().catch(() => undefined);
      if (isThere === undefined) return;
      // What came of asking stays until the browser says otherwise.
      if (isThere) set(access === undefined || access === 'there' ? 'there' : 'given');
      else set(access === 'declined' ? 'declined' : 'missing');
    },
    async allow() {
      const isGiven = await ports.allowArxiv().catch(() => false);
      set(isGiven ? 'given' : 'declined');
    },
  };
}
