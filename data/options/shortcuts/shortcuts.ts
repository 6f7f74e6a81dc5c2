/** A command of the extension as the browser tells it. */
export interface Command {
  name: string;
  /** Without one the browser has not given it any, or took it away. */
  key?: string | undefined;
  /** The key that it asks for at installation. */
  suggested?: string | undefined;
}

/** A command, and what is to be said about its key. */
export interface ShortcutLine extends Command {
  /** Other commands of ours that have the same key. */
  sameAs: readonly string[];
}

export interface ShortcutsState {
  /** Undefined while they are being read. */
  lines?: readonly ShortcutLine[] | undefined;
  failed?: boolean;
}

export interface ShortcutsPorts {
  readCommands(): Promise<readonly Command[]>;
  /** Opens the browser's own page for shortcuts. */
  openSettings(): Promise<void>;
}

export interface Shortcuts {
  load(): Promise<void>;
  openSettings(): Promise<void>;
}

/** Each command with the others that share its key; browsers may let the reader give two the same. */
function shortcutLines(commands: readonly Command[]): ShortcutLine[] {
  return commands.map((command) => ({
    ...command,
    sameAs: commands
      .filter(({ name, key }) => key && key === command.key && name !== command.name)
      .map(({ name }) => name),
  }));
}

/** The keys of the extension's commands, and the way to the page where they are changed. */
export function createShortcuts(ports: ShortcutsPorts, onChange: (state: ShortcutsState) => void): Shortcuts {
  let state: ShortcutsState = {};
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
      state = { lines: shortcutLines(await ports.readCommands()) };
    } catch {
      state = { ...state, failed: true };
    }
    onChange(state);
  };
  return {
    load: () => attempt(async () => undefined),
    openSettings: () => attempt(ports.openSettings),
  };
}
