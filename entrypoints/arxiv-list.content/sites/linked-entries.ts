import { idOfAbsLink, type ListEntry } from './list-site';

/** Ids that comments and abstracts mention are marked by arXiv's server. */
const ABSTRACT_LINK = 'a[href*="/abs/"]:not([data-arxiv-id])';

/** What a list whose markup is not known still tells: its first link to each abstract. */
export function linkedEntries(document: Document): ListEntry[] {
  const entries = new Map<string, ListEntry>();
  for (const head of document.querySelectorAll<HTMLElement>(ABSTRACT_LINK)) {
    const id = idOfAbsLink(head);
    if (id && !entries.has(id)) entries.set(id, { id, head });
  }
  return [...entries.values()];
}
