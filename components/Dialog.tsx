import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from './text';

export interface DialogProps {
  title: string;
  class?: string;
  testId?: string;
  children: ComponentChildren;
  onClose(): void;
}

/** A modal dialog with a way to close it; being modal, it returns the focus to where it was. */
export function Dialog({ title, class: name, testId, children, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  // Told at once: the browser tells it later, when the next dialog may be open already, which must not close with it.
  const close = (event: Event) => {
    event.preventDefault();
    dialog.current?.close();
    onClose();
  };
  const onClosed = () => dialog.current && onClose();
  return (
    <dialog
      ref={dialog}
      class={name}
      data-testid={testId}
      aria-labelledby={id}
      // Esc, unless it closes the dialog unasked.
      onCancel={close}
      onClose={onClosed}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <form method="dialog" onSubmit={close}>
        <button type="submit" class="button">
          {t('keys.close')}
        </button>
      </form>
    </dialog>
  );
}
