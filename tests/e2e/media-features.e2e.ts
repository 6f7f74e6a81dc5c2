/** What the system's settings ask of a page: the reader's few colours in place of ours, and nothing that moves. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { card, cardSaved, clickCard, PAPER, seeded } from './actions';
import { NEW, openFirstBadge } from './badges';
import { startOver } from './keys';
import { findOurs } from './ours';
import { appears, click, madeUpEntries, openPanel } from './panel-actions';
import { addEntries } from './saved-entries';
import { browserName, useBrowser } from './setup/use-browser';
import { evaluate } from './setup/wait-for';
import { NEWS, turnSiteOn } from './site-actions';

const browser = useBrowser({ language: 'ko' });
beforeAll(async () => {
  await seeded(browser());
  await addEntries(
    browser(),
    madeUpEntries(3, () => ({ tags: ['추론'], rating: 3 })),
  );
});

/** Chromium alone is asked to force colours; the styles are the same in every browser. */
describe.runIf(browserName === 'chromium')('with the few colours of a system that forces them', () => {
  const force = async (page: Page) => {
    await browser().emulate(page, { forcedColors: true });
    await findOurs(page);
  };

  /** Controls of which nothing but their text is to be seen: no border, outline or underline, and nothing that the browser draws. */
  const frameless = (page: Page) =>
    evaluate(page, () => {
      const isDrawn = (element: Element) => {
        const style = getComputedStyle(element);
        const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
        const hasBorder = sides.some((side) => {
          const color = style[`border${side}Color`];
          const isThere = style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) > 0;
          return isThere && color !== style.backgroundColor && color !== 'rgba(0, 0, 0, 0)';
        });
        const hasOutline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        return hasBorder || hasOutline || style.textDecorationLine.includes('underline');
      };
      const isNative = (element: Element) =>
        element instanceof HTMLInputElement && getComputedStyle(element).appearance !== 'none';
      return ours()
        .filter((one) => one.matches('button, select, input, textarea') && one.checkVisibility())
        .filter((one) => !isDrawn(one) && !isNative(one) && !isDrawn(one.closest('label') ?? one))
        .map((one) => one.outerHTML.slice(0, 100));
    });

  /** What is written, drawn and coloured of an element and of its icon, by which one is told from another. */
  const looks = (page: Page, selectors: string[]) =>
    evaluate(
      page,
      (all) =>
        all.map((selector) => {
          const element = ours().find((one) => one.matches(selector));
          if (!element) throw new Error(`There is no ${selector}`);
          const style = getComputedStyle(element);
          const icon = element.querySelector('svg path');
          return [
            ...[style.outline, style.fontWeight, style.backgroundColor, icon && getComputedStyle(icon).fill],
            ...[style.borderWidth, style.borderBottomColor, style.borderLeftColor],
          ].join(' | ');
        }),
      selectors,
    );
  const areTold = async (page: Page, one: string, other: string) => {
    // Some marks come after the page has been drawn, as the one of the section in view.
    for (const selector of [one, other]) await appears(page, selector);
    const [first, second] = await looks(page, [one, other]);
    expect.soft(first, `${one} as against ${other}`).not.toBe(second);
  };

  /** What Tab comes to first, of which nothing shows that the keyboard is there. */
  const unseenFocus = async (page: Page, stops: number) => {
    const unseen: string[] = [];
    for (let stop = 0; stop < stops; stop++) {
      await page.keyboard.press('Tab');
      const found = await evaluate(page, () => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        if (!at || at === document.body || !ours().includes(at)) return undefined;
        const isSeen = (element: Element | null) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(element ?? document.body);
          return outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
        };
        return isSeen(at) || isSeen(at.closest('label')) || isSeen(at.closest('.entry')) ? undefined : at.outerHTML;
      });
      if (found) unseen.push(found.slice(0, 100));
    }
    return unseen;
  };

  test('the card, a list, another site', async () => {
    const page = await browser().page(PAPER);
    await card(page);
    await force(page);
    expect(await frameless(page)).toEqual([]);
    const save = '[data-testid="save"]';
    const [before] = await looks(page, [save]);
    await clickCard(page, 'save');
    await cardSaved(page, true);
    expect(await looks(page, [save])).not.toEqual([before]);
    expect(await frameless(page)).toEqual([]);
    await page.focus('.authors a:last-of-type');
    expect(await unseenFocus(page, 4)).toEqual([]);
    await page.goto(NEW);
    await page.waitForSelector('haru-papers-strip');
    await force(page);
    await startOver(page, 'haru-papers-strip');
    expect(await unseenFocus(page, 4)).toEqual([]);
    await openFirstBadge(page);
    expect(await frameless(page)).toEqual([]);
    await page.goto(NEWS.url);
    await turnSiteOn(browser(), NEWS.pattern, page);
    await openFirstBadge(page);
    await force(page);
    expect(await frameless(page)).toEqual([]);
    await startOver(page, 'haru-papers-badge');
    expect(await unseenFocus(page, 3)).toEqual([]);
    await page.close();
  });

  test('the popup', async () => {
    const page = await browser().extensionPage('popup.html');
    await appears(page, '[data-testid="freshness"]');
    await force(page);
    await click(page, 'li:nth-child(2) [data-testid="save"]');
    await appears(page, 'li:nth-child(2) [data-testid="save"][aria-pressed="true"]');
    await click(page, '[data-testid="hide-seen"]');
    await appears(page, '[data-testid="hide-seen"][aria-pressed="true"]');
    expect(await frameless(page)).toEqual([]);
    await areTold(page, 'li .save[aria-pressed="true"]', 'li .save[aria-pressed="false"]');
    await areTold(page, '[data-testid="hide-seen"]', '[data-testid="hide-saved"]');
    await areTold(page, 'nav [aria-current]', 'nav button:not([aria-current])');
    expect(await unseenFocus(page, 14)).toEqual([]);
    await page.close();
  });

  test('the panel', async () => {
    const page = await openPanel(browser());
    await appears(page, '[data-testid="open"]');
    await force(page);
    expect(await frameless(page)).toEqual([]);
    await areTold(page, 'nav [aria-current]', 'nav button:not([aria-current])');
    await areTold(page, '.list [aria-pressed="true"]', '.list [aria-pressed="false"]');
    expect(await unseenFocus(page, 14)).toEqual([]);
    await click(page, '[data-testid="open-tags"]');
    await appears(page, 'dialog[open] .swatch');
    expect(await frameless(page)).toEqual([]);
    await click(page, 'dialog form[method="dialog"] button');
    await click(page, '[data-arxiv-id^="2504."] [data-testid="open"]');
    await appears(page, '.detail');
    expect(await frameless(page)).toEqual([]);
    await areTold(page, '.star[aria-pressed="true"]', '.star[aria-pressed="false"]');
    await click(page, '[data-testid="back"]');
    await click(page, '[data-testid="tab-browse"]');
    await appears(page, '.browse [data-testid="paper"]');
    expect(await frameless(page)).toEqual([]);
    await areTold(page, '.browse .period[aria-pressed="true"]', '.browse .period[aria-pressed="false"]');
    await areTold(page, '.date[aria-pressed="true"]', '.date[aria-pressed="false"]');
    await page.close();
  });

  test('the options', async () => {
    const page = await browser().extensionPage('options.html#data');
    await page.waitForSelector('#export .number');
    await force(page);
    expect(await frameless(page)).toEqual([]);
    await areTold(page, '.sections [aria-current]', '.sections a:not([aria-current])');
    expect(await unseenFocus(page, 14)).toEqual([]);
    await page.close();
  });

  test('the first page and a week', async () => {
    const page = await browser().extensionPage('welcome.html');
    await page.waitForSelector('[data-testid="sample-badge"] >>> [data-testid="save"]');
    await force(page);
    await click(page, '[data-testid="choose-offline"]');
    await appears(page, '[data-testid="choose-offline"][aria-pressed="true"]');
    await areTold(page, '[data-testid="choose-offline"]', '[data-testid="choose-updates"]');
    expect(await frameless(page)).toEqual([]);
    expect(await unseenFocus(page, 10)).toEqual([]);
    await page.close();
    const week = await browser().extensionPage('weekly.html');
    await appears(week, '[data-testid="print"]');
    await force(week);
    expect(await frameless(week)).toEqual([]);
    expect(await unseenFocus(week, 3)).toEqual([]);
    await week.close();
  });
});

/**
 * Nothing of ours moves, in whatever state; rows that are still to come are held back for 150 ms and then there at once. What is to
 * move one day has to ask first.
 */
test('where the reader wants nothing to move, nothing of ours does', async () => {
  const moving = (page: Page) =>
    evaluate(page, () => {
      const ms = (durations: string) => Math.max(...durations.split(',').map(parseFloat));
      const isMoving = (one: Element) => {
        const { transitionDuration, animationName, animationTimingFunction } = getComputedStyle(one);
        // In one step there is nothing to be seen of the way.
        const isAnimated = animationName !== 'none' && !animationTimingFunction.startsWith('step');
        return ms(transitionDuration) > 0 || isAnimated;
      };
      const running = document.getAnimations().flatMap(({ effect }) => {
        const target = effect instanceof KeyframeEffect ? effect.target : null;
        return target && ours().includes(target) ? [target] : [];
      });
      return [...new Set([...ours().filter(isMoving), ...running])].map((one) => one.outerHTML.slice(0, 100));
    });
  const site = await browser().page(NEWS.url);
  await turnSiteOn(browser(), NEWS.pattern, site);
  const pages = [
    { page: await browser().page(PAPER), has: 'haru-papers-card' },
    { page: await browser().page(NEW), has: 'haru-papers-strip' },
    { page: site, has: 'haru-papers-badge' },
    { page: await browser().extensionPage('popup.html'), has: 'button' },
    { page: await openPanel(browser()), has: 'button' },
    { page: await browser().extensionPage('options.html'), has: 'button' },
    { page: await browser().extensionPage('welcome.html'), has: '[data-testid="sample-badge"]' },
    { page: await browser().extensionPage('weekly.html'), has: '[data-testid="print"]' },
  ];
  for (const { page, has } of pages) {
    await browser().emulate(page, { reducedMotion: true });
    await findOurs(page);
    await appears(page, has);
    expect.soft(await moving(page), page.url()).toEqual([]);
    // It would be found.
    await evaluate(page, () => {
      const button = ours().find(({ localName }) => localName === 'button') as HTMLElement;
      button.style.transition = 'color 1s';
    });
    expect.soft((await moving(page)).length, page.url()).toBe(1);
    await page.close();
  }
});
