import { read, write } from './storage';

/** What the reader set; every field has a default, so that an older record never needs a migration to be read. */
export interface Settings {
  /** Whether cards start closed; one choice for all pages. */
  cardClosed?: boolean;
}

/** Changes some settings and keeps the others. */
export async function changeSettings(change: Settings): Promise<void> {
  const { settings } = await read(['settings']);
  await write({ settings: { ...settings, ...change } });
}
