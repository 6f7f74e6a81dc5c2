import { isComposing, keyOf } from '../../data/key-of';
import type { Panel } from '../../data/panel/panel';
import type { PanelState } from '../../data/panel/state';
import { STATUSES } from '../../data/reading-list/entry';

/**
 * Carries out the panel's keys that are not the focused element's own. While a syllable is being composed, every key
 * belongs to the input method; in a field only those that type nothing are taken.
 * @returns whether the key was taken.
 */
export function handlePanelKey(event: KeyboardEvent, document: Document, panel: Panel, state: PanelState): boolean {
  if (isComposing(event) || state.dialog) return false;
  if (isField(document.activeElement)) return handleFieldKey(event, document, panel);
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) return handleCommand(event, panel, state);
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  return handleActKey(event, document, panel, state) || handleMoveKey(event, document, panel, state);
}

function handleCommand(event: KeyboardEvent, panel: Panel, state: PanelState): boolean {
  const key = keyOf(event);
  if (key === 'z') return done(panel.undo());
  return key === 'a' && !state.detail && done(panel.selectAll());
}

/** The keys that do something to papers: to the open one, else to the selected ones, else to the one at the cursor. */
function handleActKey(event: KeyboardEvent, document: Document, panel: Panel, state: PanelState): boolean {
  const ids = targetsOf(state);
  // A key that is held would do to the next papers what was meant for one.
  if (ids.length === 0 || event.repeat) return false;
  const status = STATUSES[Number(event.key) - 1];
  if (status) return done(panel.setStatus(ids, status));
  if (event.key === 'Delete') return done(panel.remove(ids));
  if (keyOf(event) !== 't') return false;
  if (!state.detail && state.selected.size === 0) panel.openDetail(ids[0]);
  const isOfOne = state.detail !== undefined || state.selected.size === 0;
  return done(focus(document, `${isOfOne ? '.detail' : '.selection'} [data-testid="tag-input"]`));
}

function handleMoveKey(event: KeyboardEvent, document: Document, panel: Panel, state: PanelState): boolean {
  const { detail, cursor, selected } = state;
  switch (event.key === '?' ? '?' : keyOf(event)) {
    case 'j':
    case 'ArrowDown':
      return !detail && done(moveInList(document, panel, 1));
    case 'k':
    case 'ArrowUp':
      return !detail && done(moveInList(document, panel, -1));
    case 'x':
      return cursor !== undefined && !detail && !event.repeat && done(panel.select([cursor], !selected.has(cursor)));
    case 'o':
      return click(document, detail ? '.detail .links a' : `[data-arxiv-id="${cursor}"] [data-link]`);
    case '/':
      return !detail && done(focus(document, '[data-testid="search"]'));
    case '?':
      return done(panel.openDialog('help'));
    case 'Escape':
      return leave(panel, state);
    default:
      return false;
  }
}

/** In a field Esc and the arrow down lead out of it, and nothing else is taken. */
function handleFieldKey(event: KeyboardEvent, document: Document, panel: Panel): boolean {
  const field = document.activeElement as HTMLInputElement;
  const isSearch = field.matches('[data-testid="search"]');
  if (event.key === 'Escape') {
    if (isSearch && field.value) panel.show({ query: '' });
    else field.blur();
    return true;
  }
  if (!isSearch || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return false;
  panel.setCursor(undefined);
  return done(moveInList(document, panel, 1));
}

/** The focus follows the cursor in the list, and from wherever else it is comes there. */
function moveInList(document: Document, panel: Panel, by: 1 | -1): void {
  const active = document.activeElement;
  if (active instanceof HTMLElement && !active.closest('[data-item]')) active.blur();
  panel.moveCursor(by);
}

/** Esc undoes one thing at a time: the detail, then the selection. */
function leave(panel: Panel, { detail, selected }: PanelState): boolean {
  if (detail) return done(panel.openDetail(undefined));
  return selected.size > 0 && done(panel.clearSelection());
}

function targetsOf({ selected, detail, cursor }: PanelState) {
  if (detail) return [detail];
  if (selected.size > 0) return [...selected];
  return cursor ? [cursor] : [];
}

/** Selects take letters to choose by, so theirs they are; checkboxes take only the blank. */
function isField(element: Element | null): boolean {
  return element?.matches('input:not([type="checkbox"]), textarea, select') ?? false;
}

function focus(document: Document, selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

function click(document: Document, selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector);
  element?.click();
  return element !== null;
}

function done(_result: unknown): true {
  return true;
}
