import type { ArxivId } from '../../data/arxiv-id';
import type { Listed } from '../../data/library/read-listed';
import { send } from '../../data/messages';
import type { PageBadge } from '../on-page/badge';

type CreateBadge = (id: ArxivId, listed: Listed) => PageBadge;

declare global {
  /** What `link-badges.ts` leaves in the content scripts' own world, which the page cannot see. */
  var haruCreateBadge: CreateBadge | undefined;
}

/** Gets what makes badges. Most pages have no paper to show and never ask. */
export async function loadBadges(): Promise<CreateBadge> {
  if (!globalThis.haruCreateBadge) await send({ type: 'load-badges' });
  if (!globalThis.haruCreateBadge) throw new Error('The script for badges did not load');
  return globalThis.haruCreateBadge;
}
