import { isComposing, keyOf } from '../../data/key-of';

/** What the keys do that are not the focused element's own. */
export interface KeyTargets {
  undo(): unknown;
  showHelp(help: boolean): void;
  stepDay(by: 'previous' | 'next'): unknown;
  search(query: string): unknown;
}

/** The part of a page that keys act on: the document, or what stands in for it where the page has more lists than one. */
export type KeyScope = Pick<Document, 'querySelector' | 'querySelectorAll' | 'activeElement'>;

/**
 * Carries out the keys of papers in rows. While a syllable is being composed, every key belongs to the input method; in
 * the search field only those that type nothing are taken.
 * @returns whether the key was taken.
 */
export function handleKey(event: KeyboardEvent, document: KeyScope, targets: KeyTargets): boolean {
  if (isComposing(event) || document.querySelector('dialog[open]')) return false;
  const key = keyOf(event);
  const command = (event.ctrlKey || event.metaKey) && !event.shiftKey;
  if (command && key === 'z' && !inField(document)) return done(targets.undo());
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (inField(document)) return handleFieldKey(key, document, targets);
  switch (event.key === '?' ? '?' : key) {
    case 'j':
    case 'ArrowDown':
      return move(document, 1);
    case 'k':
    case 'ArrowUp':
      return move(document, -1);
    case 'ArrowLeft':
      return done(targets.stepDay('previous'));
    case 'ArrowRight':
      return done(targets.stepDay('next'));
    case 's':
      return click(itemOf(document)?.querySelector('[data-testid="save"]'));
    case 'o':
      return click(itemOf(document)?.querySelector('[data-link]'));
    case 'x':
      return click(itemOf(document)?.querySelector('[data-testid="dismiss"]'));
    case 'u':
      return done(targets.undo());
    case '/':
      return done(field(document)?.focus());
    case '?':
      return done(targets.showHelp(true));
    case 'Escape':
      return leave(document, targets);
    default:
      return false;
  }
}

function handleFieldKey(key: string, document: KeyScope, targets: KeyTargets): boolean {
  if (key === 'ArrowDown' || key === 'Enter') return move(document, 1);
  return key === 'Escape' && leave(document, targets);
}

/** Esc undoes one thing at a time: the search, then the focus; then it is the browser's, which closes the popup. */
function leave(document: KeyScope, targets: KeyTargets): boolean {
  const search = field(document);
  if (search?.value) {
    targets.search('');
    return true;
  }
  if (search && document.activeElement === search) return done(search.blur());
  return false;
}

function move(document: KeyScope, by: 1 | -1): boolean {
  const items = [...document.querySelectorAll('[data-item]')];
  const item = itemOf(document);
  const next = item ? items[items.indexOf(item) + by] : items[by === 1 ? 0 : items.length - 1];
  const target = next?.querySelector<HTMLElement>('[data-focus], [data-testid="save"]');
  target?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
  return true;
}

function itemOf(document: KeyScope): Element | null | undefined {
  return document.activeElement?.closest('[data-item]');
}

function field(document: KeyScope): HTMLInputElement | null {
  return document.querySelector('[data-testid="search"]');
}

function inField(document: KeyScope): boolean {
  return document.activeElement instanceof HTMLInputElement;
}

function click(element: Element | null | undefined): boolean {
  if (element instanceof HTMLElement) element.click();
  return element instanceof HTMLElement;
}

function done(_result: unknown): true {
  return true;
}
