/** Whether the first page has been shown, kept so that it is shown once whatever happens in between. */
import { readWithDays } from '../library/day-list';
import { read, write } from '../storage';

/** What storage said when the background started, before this start wrote anything. */
export interface AtStart {
  /** Nothing of ours was there: no library, no reading list, no first page. */
  isNew: boolean;
  /** An earlier start should have shown the page, and was interrupted, be it before it was told of the installation. */
  isDue: boolean;
}

/**
 * Must be called in the first turn of the background, ahead of everything that writes: a new profile fills at once. There it
 * notes that the page is due, so that a later start knows.
 */
export async function readAtStart(): Promise<AtStart> {
  const { welcome, mirrored } = await read(['welcome', 'mirrored']);
  // The list of days is long, and all but a new profile are told by these two. The first day is not stored by now: that takes
  // several reads and a file.
  const isNew = !welcome && !mirrored && !(await readWithDays(['days'])).days;
  if (isNew) await write({ welcome: 'due' });
  return { isNew, isDue: welcome === 'due' };
}

/**
 * Opens the first page by `open`, unless it was shown before. One at a time, however often it is called; after an
 * interruption or a failure of `open` it stays due. @throws what `open` throws.
 */
export async function showOnce(open: () => Promise<unknown>): Promise<void> {
  await navigator.locks.request('welcome', async () => {
    const { welcome } = await read(['welcome']);
    if (welcome === 'shown') return;
    await write({ welcome: 'due' });
    await open();
    await noteShown();
  });
}

/** To be called by the page too: a background that died after opening it must not open it again. */
export function noteShown(): Promise<void> {
  return write({ welcome: 'shown' });
}
