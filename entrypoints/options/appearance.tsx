/** How things look: the first part of the options, loaded beside the page so that the page itself stays small. */
import type { ComponentChild } from 'preact';
import { AppearanceSection } from '../../components/options/appearance/AppearanceSection';
import '../../components/options/appearance/card-sample.css';
import { readSample } from '../../data/library/read-sample';
import {
  APPEARANCE_KEYS,
  type Appearance,
  type AppearanceState,
  createAppearance,
} from '../../data/options/appearance/appearance';
import { read, write } from '../../data/storage';
import { createSample, type Sample, type SampleLook } from '../own-pages/samples';
import { slot } from '../own-pages/slot';

/** Reads the section's state and keeps `onView` up to date with its view; returns the way to read what changed. */
export async function openAppearance(
  onView: (view: ComponentChild) => void,
): Promise<(changed: readonly string[]) => Promise<void>> {
  let state: AppearanceState = {};
  let sample: Sample | undefined;
  let place: ComponentChild;
  const choices = createAppearance({ read, write }, (next) => {
    state = next;
    draw();
  });
  const draw = () => {
    if (state.now) sample?.show(lookOf(state.now));
    onView(<AppearanceSection {...{ state, choices }} sample={place} />);
  };
  const loadSample = async () => {
    // Without a library there is no sample, and everything can be chosen as well.
    const paper = await readSample().catch(() => undefined);
    if (!paper || !state.now || sample) return;
    sample = createSample('card', paper, lookOf(state.now));
    place = slot(sample.element);
    draw();
  };
  await choices.load();
  await loadSample();
  return async (changed) => {
    if (APPEARANCE_KEYS.some((key) => changed.includes(key))) await choices.load();
    if (changed.includes('days')) await loadSample();
  };
}

function lookOf(now: Appearance): SampleLook {
  return { open: !now['setting:card-closed'], size: now['setting:text-size'], folded: now['setting:hidden-sections'] };
}
