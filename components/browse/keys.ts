/** Every key of browsing, and what it does. */
export const BROWSE_KEYS = [
  [['j', '↓'], 'keys.down'],
  [['k', '↑'], 'keys.up'],
  [['Enter'], 'keys.expand'],
  [['o'], 'keys.open'],
  [['s'], 'keys.save'],
  [['x'], 'triage.dismiss'],
  [['u', 'Ctrl+Z'], 'keys.undo'],
  [['[', ']'], 'browse.key_periods'],
  [['/'], 'keys.search'],
  [['Esc'], 'keys.escape'],
] as const;
