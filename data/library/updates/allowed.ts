/** The adapter to the browser's permissions for updates. */
import { browser } from 'wxt/browser';
import { originsOf } from '../sources/origins';
import type { NetworkSourceId } from '../sources/source';

/** The origins of these sources that the browser does not let us ask: never granted, or taken back since. */
export async function missingOrigins(sources: readonly NetworkSourceId[]): Promise<string[]> {
  const origins = originsOf(sources);
  const allowed = await Promise.all(origins.map((origin) => browser.permissions.contains({ origins: [origin] })));
  return origins.filter((_origin, place) => !allowed[place]);
}

/**
 * Asks the reader to allow these sources; must be called in the turn of a click, with nothing awaited before. True where
 * there is nothing to ask, false if the reader declined.
 */
export async function allowSources(sources: readonly NetworkSourceId[]): Promise<boolean> {
  const origins = originsOf(sources);
  return origins.length === 0 || browser.permissions.request({ origins });
}

/** Whether the browser tells us if the computer is in use. */
export function hasIdle(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['idle'] });
}

/** Asks to be told whether the computer is in use; must be called in the turn of a click. False if the reader declined. */
export function allowIdle(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['idle'] });
}
