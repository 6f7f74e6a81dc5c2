/** Whether the reading list is synchronised through the browser's account, and how that went last. */
export interface SyncState {
  on: boolean;
}
