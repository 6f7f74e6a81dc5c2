/** Gives an element of ours the theme that the page says it has (`html[data-theme]`); returns the way to stop. */
export function followTheme(element: HTMLElement): () => void {
  // Not the element's: until it is placed, that is another.
  const { documentElement } = document;
  const set = () => element.setAttribute('data-theme', documentElement.getAttribute('data-theme') ?? 'light');
  const observer = new MutationObserver(set);
  observer.observe(documentElement, { attributeFilter: ['data-theme'] });
  set();
  return () => observer.disconnect();
}
