/** Permissions by name and hosts by match pattern, as browsers tell them. */
export interface PermissionSet {
  permissions: readonly string[];
  origins: readonly string[];
}

/** One permission: what it is called, and how it stands. */
export interface HeldPermission {
  name: string;
  isHost: boolean;
  /** Asked for when something is turned on, and can be given back here. */
  isOptional: boolean;
  isHeld: boolean;
}

export interface PermissionsState {
  /** Undefined while they are being read. */
  held?: readonly HeldPermission[] | undefined;
  failed?: boolean;
}

export interface PermissionsPorts {
  /** What the browser grants now. */
  readGranted(): Promise<PermissionSet>;
  /** What the manifest asks for at installation. */
  required(): PermissionSet & { scripts: readonly string[] };
  /** What the manifest may ask for later; its hosts are any. */
  optional(): readonly string[];
  /** Gives one back; of a site that is turned on, turns it off. */
  giveBack(permission: HeldPermission): Promise<void>;
}

export interface Permissions {
  load(): Promise<void>;
  giveBack(permission: HeldPermission): Promise<void>;
}

/** Every permission that was ever meant to be held or is: first what came with the installation, then the optional ones. */
export function heldPermissions(
  granted: PermissionSet,
  required: ReturnType<PermissionsPorts['required']>,
  optional: readonly string[],
): HeldPermission[] {
  const of = (names: readonly string[], held: readonly string[], kind: { isHost: boolean; isOptional: boolean }) =>
    [...new Set(names)].map((name) => ({ name, ...kind, isHeld: held.includes(name) }));
  // Chromium also tells of each page type of our content scripts; the required hosts hold them all.
  const known = [...required.origins, ...required.scripts];
  const sites = granted.origins.filter((origin) => !known.includes(origin)).toSorted();
  return [
    ...of(required.origins, granted.origins, { isHost: true, isOptional: false }),
    ...of(required.permissions, granted.permissions, { isHost: false, isOptional: false }),
    ...of(optional, granted.permissions, { isHost: false, isOptional: true }),
    ...of(sites, granted.origins, { isHost: true, isOptional: true }),
  ];
}

/** What the extension may do now, and the way to take it back. */
export function createPermissions(ports: PermissionsPorts, onChange: (state: PermissionsState) => void): Permissions {
  let state: PermissionsState = {};
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
      state = { held: heldPermissions(await ports.readGranted(), ports.required(), ports.optional()) };
    } catch {
      state = { ...state, failed: true };
    }
    onChange(state);
  };
  return {
    load: () => attempt(async () => undefined),
    giveBack: (permission) => attempt(() => ports.giveBack(permission)),
  };
}
