/** Whether a page is light or dark around an element, by the colour of its text: what is legible there says it. */
export function themeAt(element: Element): 'light' | 'dark' {
  const [red = 0, green = 0, blue = 0] =
    getComputedStyle(element.parentElement ?? element)
      .color.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? 'dark' : 'light';
}
