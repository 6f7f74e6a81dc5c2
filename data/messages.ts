/** What content scripts and pages of ours ask of the background: few verbs that set and never toggle, so that repeating one does no harm. */
import { browser } from 'wxt/browser';
import { type ArxivId, parseArxivId } from './arxiv-id';
import { isTime } from './json-shapes';
import { parseCitation } from './reading-list/citation';
import { type Citation, STATUSES, type Status } from './reading-list/entry';
import { isSitePattern } from './sites/patterns';

export type Message =
  | { type: 'set-saved'; id: ArxivId; saved: boolean; citation?: Citation }
  | { type: 'set-status'; id: ArxivId; status: Status }
  /**
   * The page of a saved paper was loaded at `at`, ms since the epoch, and is now looked at. `citation` is what it says where
   * the reading list knows less.
   */
  | { type: 'opened'; id: ArxivId; at: number; citation?: Citation }
  /** The sender's tab shows a PDF, loaded at `at`, ms since the epoch. */
  | { type: 'pdf-shown'; at: number }
  /** Asks for the paper's citation as BibTeX, made of the page's `citation` or of the reading list's. */
  | { type: 'cite'; id: ArxivId; citation?: Citation }
  /** The sender's page has papers to show, and needs the script that can. */
  | { type: 'load-badges' }
  /** A page of the extension's own turns a site on, whose permission it has, or off. */
  | { type: 'turn-on' | 'turn-off'; pattern: string };

/** What the background answers: what was asked for, if anything was, or which problem there was, if it has a name. */
export interface Answer {
  text?: string;
  failure?: string;
}

/** The paper that a content script's page shows. */
export interface PagePaper {
  id: ArxivId;
  citation?: Citation;
}

const PAGE_QUESTION = 'what-paper';

/** Thrown where the extension was updated, disabled or removed under an open page: only a reload of the page helps. */
export class ContextInvalidated extends Error {
  override name = 'ContextInvalidated';
}

/** Whether this content script still has its extension. */
export function isConnected(): boolean {
  return browser.runtime?.id !== undefined;
}

const ATTEMPTS = 4;
const PAUSE_MS = 30;

/**
 * Resolves when the background has carried out the message, with the text that was asked for. A worker that dies on the
 * way takes its answer with it; the same message then goes to the next worker.
 * @throws ContextInvalidated, or an Error whose message is the background's problem.
 */
export async function ask(message: Message): Promise<string | undefined> {
  for (let attempt = 1; isConnected(); attempt++) {
    const answer = await deliver(message);
    if (answer && answer.failure === undefined) return answer.text;
    if (answer || attempt === ATTEMPTS) throw new Error(answer?.failure ?? 'The background did not answer');
    // The next worker may still be starting.
    await new Promise((resolve) => setTimeout(resolve, attempt * PAUSE_MS));
  }
  throw new ContextInvalidated();
}

/** As `ask`, for what has no answer. */
export async function send(message: Message): Promise<void> {
  await ask(message);
}

/** The background's answer; undefined where there was none. */
async function deliver(message: Message): Promise<Answer | undefined> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}

/** The paper that the page in a tab shows; undefined where no content script of ours runs, as on a PDF. */
export async function askPage(tabId: number): Promise<PagePaper | undefined> {
  try {
    const answer: Partial<PagePaper> | undefined = await browser.tabs.sendMessage(tabId, PAGE_QUESTION);
    const id = parseArxivId(answer?.id ?? '')?.id;
    const citation = parseCitation(answer?.citation);
    return id && { id, ...(citation && { citation }) };
  } catch {
    return undefined;
  }
}

/** Lets a content script answer `askPage`; returns the way to stop. */
export function answerPageQuestion(answer: () => PagePaper | undefined): () => void {
  // Answered at once: only with the polyfill, which content scripts do without, could a promise be returned.
  const heard = (message: unknown, _sender: unknown, respond: (paper?: PagePaper) => void) => {
    if (message === PAGE_QUESTION) respond(answer());
  };
  browser.runtime.onMessage.addListener(heard);
  return () => browser.runtime.onMessage.removeListener(heard);
}

/** The message in `value`, with its id parsed again and its citation cleaned; undefined if it is none of ours. */
export function parseMessage(value: unknown): Message | undefined {
  const { type, pattern, at } = (value ?? {}) as Record<string, unknown>;
  switch (type) {
    case 'load-badges':
      return { type };
    case 'pdf-shown':
      return isTime(at) ? { type, at } : undefined;
    case 'turn-on':
    case 'turn-off':
      return isSitePattern(pattern) ? { type, pattern } : undefined;
    default:
      return parsePaperMessage(value);
  }
}

function parsePaperMessage(value: unknown): Message | undefined {
  const { type, id: given, saved, status, at, citation: cited } = (value ?? {}) as Record<string, unknown>;
  const id = typeof given === 'string' ? parseArxivId(given)?.id : undefined;
  if (!id) return undefined;
  const citation = parseCitation(cited);
  const said = citation && { citation };
  switch (type) {
    case 'set-saved':
      return typeof saved === 'boolean' ? { type, id, saved, ...said } : undefined;
    case 'set-status':
      return isStatus(status) ? { type, id, status } : undefined;
    case 'opened':
      return isTime(at) ? { type, id, at, ...said } : undefined;
    case 'cite':
      return { type, id, ...said };
    default:
      return undefined;
  }
}

function isStatus(value: unknown): value is Status {
  return STATUSES.some((status) => status === value);
}
