import type { Page } from 'puppeteer-core';
import { waitFor } from '../e2e/setup/browser';

/** What a reader sees on the paper's page. */
export interface SeenCard {
  id: string;
  votes: string;
  sections: number;
}

/** Waits for the card on an abstract page, and reads it from the DOM by the names that tests rely on. */
export function readCard(page: Page): Promise<SeenCard> {
  return waitFor(page, () => {
    const card = document.querySelector<HTMLElement>('haru-papers-card[data-arxiv-id]');
    const inside = card?.shadowRoot;
    const votes = inside?.querySelector('[data-testid="votes"]')?.textContent?.trim();
    const sections = inside?.querySelectorAll('[data-testid="section"]').length;
    return card && votes && sections ? { id: card.dataset.arxivId ?? '', votes, sections } : undefined;
  });
}

/** Waits for the day's papers in the popup, and counts them. */
export function countPapers(popup: Page): Promise<number> {
  return waitFor(popup, () => document.querySelectorAll('[data-testid="paper"]').length);
}
