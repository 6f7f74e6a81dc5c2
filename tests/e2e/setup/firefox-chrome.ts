import type { Browser, Page } from 'puppeteer-core';

/** The part of puppeteer's BiDi connection that we need: its page navigation waits for ever on extension pages. */
interface Connection {
  send(method: string, params: Record<string, unknown>): Promise<{ result: Record<string, unknown> }>;
}

function connectionOf(browser: Browser): Connection {
  const { connection } = browser as unknown as { connection?: Connection };
  if (!connection) throw new Error('This puppeteer hides its BiDi connection: see the pinned version');
  return connection;
}

/** Evaluates source text in a context and returns its JSON value. */
async function evaluate(browser: Browser, context: string, expression: string): Promise<unknown> {
  const { result } = await connectionOf(browser).send('script.evaluate', {
    expression: `(async () => JSON.stringify(await (${expression})) ?? 'null')()`,
    target: { context },
    awaitPromise: true,
  });
  if (result.type !== 'success') throw new Error(`Firefox: ${JSON.stringify(result.exceptionDetails ?? result)}`);
  const { value } = result.result as { value: string };
  return JSON.parse(value);
}

/** Evaluates source text in the browser's own window, where add-ons and preferences are managed. */
export async function evaluateInChrome(browser: Browser, expression: string): Promise<unknown> {
  const { result } = await connectionOf(browser).send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = result.contexts as { context: string }[];
  if (!window) throw new Error('Firefox has no window');
  return evaluate(browser, window.context, expression);
}

/** The BiDi name of a page's own browsing context. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

/** Goes to an address without waiting for it. */
export async function navigate(browser: Browser, page: Page, url: string): Promise<void> {
  await connectionOf(browser).send('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
}

/** The address and the readiness of what the page shows now. */
export async function readyAt(browser: Browser, page: Page): Promise<string> {
  return String(await evaluate(browser, contextOf(page), "document.readyState + ' ' + location.href"));
}
