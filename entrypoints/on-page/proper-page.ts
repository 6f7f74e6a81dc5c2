/** Whether the page is what its address promises: not an error's page (arXiv's 404 for an absent version), nor plain text. */
export function isProperPage(): boolean {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // Absent or 0 where the browser does not tell.
  const isError = (load?.responseStatus ?? 0) >= 400;
  return !isError && document.contentType === 'text/html';
}
