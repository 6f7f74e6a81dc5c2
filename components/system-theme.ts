/** Gives a page of ours the system's theme, now and whenever it changes. */
export function followSystemTheme({ documentElement, defaultView }: Document): void {
  const dark = defaultView?.matchMedia('(prefers-color-scheme: dark)');
  const set = () => documentElement.setAttribute('data-theme', dark?.matches ? 'dark' : 'light');
  set();
  dark?.addEventListener('change', set);
}
