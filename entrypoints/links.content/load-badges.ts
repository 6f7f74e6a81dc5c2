import type { ArxivId } from '../../data/arxiv-id';
import type { Listed } from '../../data/library/read-listed';
import { send } from '../../data/messages';
import type { PageBadge } from '../on-page/badge';

type CreateBadge = (id: ArxivId, listed: Listed) => PageBadge;

declare global {
  /** What `link-badges.tsx` leaves in the content scripts' own world, which the page cannot write to. */
  var haruCreateBadge: CreateBadge | undefined;
}

const MOST_TRIES = 3;
let tries = 0;
let loading: Promise<CreateBadge> | undefined;

/** Gets what makes badges, once a page. Most pages have no paper to show and never ask. */
export function loadBadges(): Promise<CreateBadge> {
  loading ??= load();
  loading.catch(() => {
    if (++tries < MOST_TRIES) loading = undefined;
  });
  return loading;
}

async function load(): Promise<CreateBadge> {
  if (!isThere()) await send({ type: 'load-badges' });
  const { haruCreateBadge } = globalThis;
  if (!isThere() || !haruCreateBadge) throw new Error('The script for badges did not load');
  return haruCreateBadge;
}

/** An element of the page's with that id is seen under the name, too. */
function isThere(): boolean {
  return typeof globalThis.haruCreateBadge === 'function';
}
