/**
 * Opens a closed menu by a key that would choose from it unseen: the first step towards another choice would be carried out
 * at once. For `keydown`; where the browser cannot open it, the key does what it always did. Either way it is the menu's own,
 * and no key of the page around it.
 */
export function openOnKey(event: KeyboardEvent & { currentTarget: HTMLSelectElement }): void {
  const { key, ctrlKey, metaKey, altKey, currentTarget } = event;
  if (ctrlKey || metaKey || altKey || !/^(Arrow.*|Home|End|Page.*|\S)$/u.test(key)) return;
  event.stopPropagation();
  if (!currentTarget.showPicker) return;
  event.preventDefault();
  currentTarget.showPicker();
}
