/**
 * Whether an event comes of what the reader does. A page can reach the buttons in an open shadow root and send them events of
 * its own making, which must not change the reading list. Those of other extensions, whose hints on links and voice commands
 * press buttons for the reader, are no more trusted than a page's, but follow close on a key or a click.
 */
export function isReaders(event: Event): boolean {
  return event.isTrusted || navigator.userActivation.isActive;
}
