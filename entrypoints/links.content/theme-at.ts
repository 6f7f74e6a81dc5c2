/** Whether a page is light or dark around an element, by the colour of its text: what is legible there says it. */
export function themeAt(element: Element): 'light' | 'dark' {
  return lightness(getComputedStyle(element.parentElement ?? element).color) > 0.55 ? 'dark' : 'light';
}

/** From 0 to 1, of a colour as browsers compute it: `rgb(1 2 3)`, `oklch(0.9 …)`, `lab(90 …)`, `color(srgb 0.9 0.9 0.9)`. */
export function lightness(color: string): number {
  // Without the name of the space, which may have digits: `color(display-p3 …)`.
  const numbers = color.replace(/^color\(\S+/, '').match(/[\d.]+/g);
  const [first = 0, second = 0, third = 0] = numbers?.map(Number) ?? [];
  if (color.startsWith('ok')) return first;
  if (color.startsWith('l')) return first / 100;
  const luma = 0.299 * first + 0.587 * second + 0.114 * third;
  return color.startsWith('color') ? luma : luma / 255;
}
