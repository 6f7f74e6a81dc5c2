/** Every key of the panel, and what it does. */
export const PANEL_KEYS = [
  [['j', '↓'], 'keys.down'],
  [['k', '↑'], 'keys.up'],
  [['Enter'], 'keys.detail'],
  [['o'], 'keys.open'],
  [['1', '–', '4'], 'keys.status'],
  [['t'], 'keys.tag'],
  [['x'], 'keys.select'],
  [['Ctrl', 'A'], 'keys.select_all'],
  [['Delete'], 'keys.remove'],
  [['Ctrl', 'Z'], 'keys.undo'],
  [['/'], 'keys.search'],
  [['Esc'], 'keys.escape'],
] as const;
