// @vitest-environment happy-dom
/** Whether a badge on another site is light or dark is told from the text that it stands in. */
import { beforeEach, expect, test } from 'vitest';
import { lightness, themeAt } from '../../entrypoints/links.content/theme-at';

beforeEach(() => document.body.replaceChildren());

/** As browsers write computed colours; each light enough for a dark page, or not. */
test.each([
  ['rgb(0, 0, 0)', 0],
  ['rgb(255, 255, 255)', 1],
  ['rgba(255, 255, 255, 0.5)', 1],
  // An eye sees more of green than of blue.
  ['rgb(0, 255, 0)', 0.587],
  ['rgb(0, 0, 255)', 0.114],
  ['oklch(0.92 0.01 80)', 0.92],
  ['oklab(0.2 -0.01 0.02)', 0.2],
  ['lab(90 -3 2)', 0.9],
  ['lch(15 4 250)', 0.15],
  ['color(srgb 1 1 1)', 1],
  ['color(srgb 0.1 0.1 0.1)', 0.1],
  // The names of other spaces have digits, which are no part of the colour.
  ['color(display-p3 0.1 0.1 0.1)', 0.1],
  ['color(display-p3 0.9 0.9 0.9)', 0.9],
  ['color(rec2020 0 0 0)', 0],
])('%s is as light as %d', (color, expected) => {
  expect(lightness(color)).toBeCloseTo(expected, 3);
});

/** A paragraph of one colour with a link of another in it, as pages colour links. */
function linkIn(color: string, linkColor: string): Element {
  const [paragraph, link] = [document.createElement('p'), document.createElement('a')];
  paragraph.style.color = color;
  link.style.color = linkColor;
  paragraph.append(link);
  document.body.append(paragraph);
  return link;
}

test.each([
  ['rgb(20, 20, 20)', 'light'],
  ['rgb(230, 230, 230)', 'dark'],
])('the text around a link, and not the link, says it: %s is %s', (color, theme) => {
  // Blue of the middle, which is read on both.
  for (const linkColor of ['rgb(10, 60, 200)', 'rgb(160, 190, 255)'])
    expect(themeAt(linkIn(color, linkColor))).toBe(theme);
});

test('an element that stands in nothing speaks for itself', () => {
  document.documentElement.style.color = 'rgb(230, 230, 230)';
  expect(themeAt(document.documentElement)).toBe('dark');
  document.documentElement.style.color = '';
});
