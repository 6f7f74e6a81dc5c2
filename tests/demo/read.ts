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

/** Waits for the badges of a list, opens the first one's summary, and counts them. */
export async function openBadge(page: Page): Promise<number> {
  const count = await waitFor(page, () => document.querySelectorAll('haru-papers-badge').length);
  await waitFor(page, () => {
    const first = document.querySelector('haru-papers-badge');
    const toggle = first?.shadowRoot?.querySelector<HTMLElement>('[data-testid="toggle"]');
    if (toggle?.ariaExpanded === 'false') toggle.click();
    return first?.shadowRoot?.querySelector('[data-testid="section"]') !== null;
  });
  return count;
}

/** Waits for the day's papers in the popup, and counts them. */
export function countPapers(popup: Page): Promise<number> {
  return waitFor(popup, () => document.querySelectorAll('[data-testid="paper"]').length);
}

/** Saves the page's paper on its card, and waits until the card says so. */
export async function savePaper(page: Page): Promise<void> {
  await waitFor(page, () => {
    const save = document
      .querySelector('haru-papers-card')
      ?.shadowRoot?.querySelector<HTMLElement>('[data-testid="save"]');
    if (save?.ariaPressed === 'false') save.click();
    return save?.ariaPressed === 'true';
  });
}
