import { isConnected } from '../../data/messages';
import type { PageContext } from './page-context';

/** What a page of somebody else's shows of us. */
export interface Annotation {
  /** Reads again what storage says. */
  reload(): Promise<void>;
  /** Takes everything off the page. */
  remove(): void;
  /** Stops listening to the extension; not called once the browser has taken the listeners itself. */
  stop(): void;
}

/** Lets an annotation live as long as its page and the extension do, and no longer. */
export function followLife(ctx: PageContext, { reload, remove, stop }: Annotation): void {
  const { signal } = ctx;
  // An extension updated or disabled while the reader was away leaves nothing behind; one that goes while its card is
  // being read says so when it is next used. Asking whether the context is invalid ends it if it is.
  document.addEventListener('visibilitychange', () => ctx.isInvalid, { signal });
  window.addEventListener('focus', () => ctx.isInvalid, { signal });
  // A page from the back/forward cache heard of nothing that was stored meanwhile.
  window.addEventListener('pageshow', ({ persisted }) => persisted && ctx.isValid && reload().catch(() => undefined), {
    signal,
  });
  ctx.onInvalidated(() => {
    remove();
    if (isConnected()) stop();
  });
}
