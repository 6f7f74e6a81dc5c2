/**
 * Opens a closed menu by a key that would choose from it unseen: the first step towards another choice would be carried out
 * at once. For `keydown`; where the browser cannot open it, the key does what it always did.
 */
export function openOnKey(event: KeyboardEvent & { currentTarget: HTMLSelectElement }): void {
  const { key, ctrlKey, metaKey, altKey, currentTarget } = event;
  if (ctrlKey || metaKey || altKey || !(key.startsWith('Arrow') || /^(Home|End|Page.*|\S)$/u.test(key))) return;
  if (!currentTarget.showPicker) return;
  event.preventDefault();
  currentTarget.showPicker();
}
