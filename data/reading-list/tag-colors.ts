import { isRecord } from '../json-shapes';
import { read, write } from '../storage';
import { mergeStamped } from './merge';
import type { TagColor, TagColors } from './tags';

/** The colours that were chosen for tags, without what is torn of them. */
export async function readTagColors(): Promise<TagColors> {
  const colors = (await read(['tag-colors']))['tag-colors'] ?? {};
  return Object.fromEntries(Object.entries(colors).filter(([, color]) => isRecord(color) && Number.isFinite(color.at)));
}

/** Gives a tag its colour. */
export function setTagColor(tag: string, color: TagColor, now: number): Promise<void> {
  return update((colors) => {
    const before = Object.hasOwn(colors, tag) ? (colors[tag]?.at ?? 0) : 0;
    return { [tag]: { value: color, at: Math.max(now, before + 1) } };
  });
}

/** Gives a tag the colour of another one, unless it has its own. */
export async function takeTagColor(from: string, to: string, now: number): Promise<void> {
  const colors = await readTagColors();
  const color = Object.hasOwn(colors, from) ? colors[from]?.value : undefined;
  if (color && !Object.hasOwn(colors, to)) await setTagColor(to, color, now);
}

/** Takes in colours that were chosen elsewhere; the later choice wins. */
export function absorbTagColors(colors: TagColors): Promise<void> {
  return update(() => colors);
}

function update(chosen: (colors: TagColors) => TagColors): Promise<void> {
  return navigator.locks.request('tag-colors', async () => {
    const before = await readTagColors();
    const after = mergeStamped(before, chosen(before));
    if (JSON.stringify(after) !== JSON.stringify(before)) await write({ 'tag-colors': after });
  });
}
