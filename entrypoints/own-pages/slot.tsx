import type { ComponentChild } from 'preact';

/** A place in a view for an element that draws itself; to be kept, so that the element is put there once. */
export function slot(element: HTMLElement): ComponentChild {
  const place = (holder: HTMLElement | null) => holder?.replaceChildren(element);
  return <div ref={place} />;
}
