/** How things look: the first part of the options, loaded beside the page so that the page itself stays small. */
import type { ComponentChild } from 'preact';
import { AppearanceSection } from '../../components/options/appearance/AppearanceSection';
import { APPEARANCE_KEYS, createAppearance } from '../../data/options/appearance/appearance';
import { read, write } from '../../data/storage';

/** Reads the section's state and keeps `onView` up to date with its view; returns the way to read what changed. */
export async function openAppearance(
  onView: (view: ComponentChild) => void,
): Promise<(changed: readonly string[]) => Promise<void>> {
  const choices = createAppearance({ read, write }, (state) =>
    onView(<AppearanceSection state={state} choices={choices} />),
  );
  await choices.load();
  return async (changed) => {
    if (APPEARANCE_KEYS.some((key) => changed.includes(key))) await choices.load();
  };
}
