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

/** Puts the keyboard before the first stop within something: else of the open dialog or the page, as when it was just opened. */
export function startOver(page: Page, within?: string): Promise<void> {
  return evaluate(
    page,
    (selector) => {
      const found = document.querySelector<HTMLElement>(selector ?? 'dialog[open]');
      if (selector && !found) throw new Error(`There is no ${selector}`);
      const top = found ?? document.body;
      top.tabIndex = -1;
      top.focus();
      top.removeAttribute('tabindex');
    },
    within,
  );
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
 * Goes through the page, or its open dialog, by Tab from its beginning to its end, within open shadow roots as well, and back to
 * what has the focus.
 * @returns what Tab never came to.
 */
export async function unreachable(page: Page): Promise<string[]> {
  const count = await evaluate(page, () => {
    const left = new Set<Element>();
    // In each root: from one stop to the next within a shadow root, nothing is heard outside.
    const below = (root: ParentNode & Node): HTMLElement[] => {
      root.addEventListener('focusin', (event) => left.delete(event.composedPath()[0] as Element));
      return [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) => [
        one,
        ...(one.shadowRoot ? below(one.shadowRoot) : []),
      ]);
    };
    const isStop = (element: HTMLElement) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled') &&
      !element.closest('[inert]') &&
      element.checkVisibility({ checkVisibilityCSS: true });
    // Of radio buttons that are one choice, Tab comes to one.
    const isOther = (element: HTMLElement) =>
      element instanceof HTMLInputElement && element.type === 'radio' && !element.checked;
    const all = below(document.querySelector('dialog[open]') ?? document).filter((element) =>
      element.matches('a[href], button, input, select, textarea, summary, [tabindex]'),
    );
    for (const element of all) if (isStop(element) && !isOther(element)) left.add(element);
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
