/** Every key of the popup, and what it does. */
export const POPUP_KEYS = [
  [['j', '↓'], 'keys.down'],
  [['k', '↑'], 'keys.up'],
  [['Enter'], 'keys.expand'],
  [['o'], 'keys.open'],
  [['s'], 'keys.save'],
  [['x'], 'triage.dismiss'],
  [['u', 'Ctrl+Z'], 'keys.undo'],
  [['←', '→'], 'keys.days'],
  [['/'], 'keys.search'],
  [['Esc'], 'keys.escape'],
] as const;
