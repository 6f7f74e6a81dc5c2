import type { OptionsPorts } from '../../data/options/store';
import { readSites } from '../../data/sites/site-list';
import { readSiteState, turnOff, turnOn } from '../../data/sites/turn-on';

/** The options' connections to the browser and the rest of the extension. */
export const ports: OptionsPorts = {
  readSites,
  readSiteState,
  turnOn,
  turnOff,
};
