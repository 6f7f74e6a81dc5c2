/** Calls `act` once the page has been parsed and is looked at; one in a tab behind others, or prerendered, is hidden. */
export function whenSeen(document: Document, signal: AbortSignal, act: () => void): void {
  let isSeen = false;
  const look = () => {
    if (isSeen || document.readyState === 'loading' || document.visibilityState !== 'visible') return;
    isSeen = true;
    act();
  };
  document.addEventListener('DOMContentLoaded', look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  look();
}

/** When the page was loaded, ms since the epoch; the same for as long as it lives. */
export function loadTime(): number {
  return Math.round(performance.timeOrigin);
}
