/** What a reader without a mouse does, and sees of where the focus is. */
import type { Page } from 'puppeteer-core';
import { until, waitFor } from './setup/browser';
import { evaluate } from './setup/wait-for';

/** What has the focus: its test id, else its name; within a shadow root as well. `nothing` where the page itself has it. */
export function focused(page: Page): Promise<string> {
  return evaluate(page, () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return 'nothing';
    return at.dataset.testid ?? at.ariaLabel ?? at.textContent?.trim() ?? '';
  });
}

/** Waits until that has the focus. */
export async function hasFocus(page: Page, name: string): Promise<void> {
  let found = '';
  const isThere = async () => {
    found = await focused(page);
    return found === name;
  };
  await until(`the focus on ${name}`, isThere).catch((error) => {
    throw new Error(`${error.message}; it is on ${found}`);
  });
}

/** The paper that has the focus, by the place of its row among those that are built. */
const focusedRow = (page: Page): Promise<number> =>
  evaluate(page, () => {
    const rows = [...document.querySelectorAll('[data-item]')];
    return rows.findIndex((row) => row.contains(document.activeElement));
  });

/** Waits until the paper at that place has the focus. */
export const rowHasFocus = (page: Page, place: number): Promise<unknown> =>
  until(`the focus in row ${place}`, async () => (await focusedRow(page)) === place);

/** Puts the keyboard before the first stop of the page, or of its open dialog, as when it was just opened. */
export function startOver(page: Page): Promise<void> {
  return evaluate(page, () => {
    const top = document.querySelector<HTMLElement>('dialog[open]') ?? document.body;
    top.tabIndex = -1;
    top.focus();
    top.removeAttribute('tabindex');
  });
}

/** Presses Tab until something has the focus. */
export async function tabTo(page: Page, name: string, most = 80): Promise<void> {
  const passed: string[] = [];
  while (passed.length < most) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at === name) return;
    passed.push(at);
  }
  throw new Error(`Tab does not come to ${name}; it came to: ${passed.join(', ')}`);
}

/** Presses a key and waits for what comes of it, which is run in the page. */
export async function pressFor<Args extends unknown[]>(
  page: Page,
  key: Parameters<Page['keyboard']['press']>[0],
  happened: (...args: Args) => unknown,
  ...args: Args
): Promise<void> {
  await page.keyboard.press(key);
  await waitFor(page, happened, ...args);
}

interface Walk {
  start?: Element | null;
  left?: Set<Element>;
}

/**
 * Goes through the page, or its open dialog, by Tab from its beginning to its end, and back to what has the focus.
 * @returns what Tab never came to.
 */
export async function unreachable(page: Page): Promise<string[]> {
  const count = await evaluate(page, () => {
    const within = document.querySelector('dialog[open]') ?? document;
    const isStop = (element: HTMLElement) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled') &&
      !element.closest('[inert]') &&
      element.checkVisibility({ checkVisibilityCSS: true });
    // Of radio buttons that are one choice, Tab comes to one.
    const isOther = (element: HTMLElement) =>
      element instanceof HTMLInputElement && element.type === 'radio' && !element.checked;
    const all = within.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]');
    const left = new Set<Element>([...all].filter((element) => isStop(element) && !isOther(element)));
    document.addEventListener('focusin', ({ target }) => left.delete(target as Element));
    Object.assign(globalThis, { start: document.activeElement, left });
    return left.size;
  });
  await startOver(page);
  const missed = () =>
    evaluate(page, () => {
      // What has gone meanwhile need not be reached.
      const left = [...((globalThis as Walk).left ?? [])].filter(({ isConnected }) => isConnected);
      return left.map((stop) => stop.outerHTML.slice(0, 120));
    });
  // Some have more stops than one, as a date has three.
  for (let pressed = 0; pressed < 2 * count && (await missed()).length > 0; pressed++) await page.keyboard.press('Tab');
  const found = await missed();
  await evaluate(page, () => {
    const { start } = globalThis as Walk;
    if (start instanceof HTMLElement) start.focus();
  });
  return found;
}
