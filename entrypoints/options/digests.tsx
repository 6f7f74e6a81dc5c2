/** The digests' part of the options, loaded beside the page so that the page itself stays small. */
import type { ComponentChild } from 'preact';
import { browser } from 'wxt/browser';
import { DigestsSection } from '../../components/options/digests/DigestsSection';
import { createDigests } from '../../data/options/digests/digests';
import { digestPorts } from './digest-ports';
import { chosenFiles, droppedFiles } from './dropped-files';

/** Reads the section's state and keeps `onView` up to date with its view; returns the way to read what changed. */
export async function openDigests(
  onView: (view: ComponentChild) => void,
): Promise<(changed: readonly string[]) => Promise<void>> {
  const digests = createDigests(digestPorts, (state) => {
    onView(
      <DigestsSection
        state={state}
        digests={digests}
        onFiles={(files) => void digests.files.read(chosenFiles(files))}
        onDrop={(dropped) => void digests.files.read(droppedFiles(dropped))}
      />,
    );
  });
  // What the reader gives or takes in the browser's own settings is in no storage.
  for (const changed of [browser.permissions.onAdded, browser.permissions.onRemoved])
    changed.addListener(() => void digests.updates.load());
  await digests.load();
  return digests.load;
}
