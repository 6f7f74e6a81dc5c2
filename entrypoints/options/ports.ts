import { browser } from 'wxt/browser';
import { clearMissingPlaces, readMissingPlaces } from '../../data/missing-places';
import type { OptionsPorts } from '../../data/options/store';
import { readSites } from '../../data/sites/site-list';
import { readSiteState, turnOff, turnOn } from '../../data/sites/turn-on';

/** The options' connections to the browser and the rest of the extension. */
export const ports: OptionsPorts = {
  readSites,
  readSiteState,
  turnOn,
  turnOff,
  readMissingPlaces,
  clearMissingPlaces,
  copy: (text) => navigator.clipboard.writeText(text),
  about: () => ({ version: browser.runtime.getManifest().version, userAgent: navigator.userAgent }),
};
