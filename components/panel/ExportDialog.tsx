import { useEffect, useRef } from 'preact/hooks';
import { ExportForm, type ExportFormProps } from '../ExportForm';
import { t } from '../text';

export interface ExportDialogProps extends ExportFormProps {
  onClose(): void;
}

/** Takes papers out of the list's keeping: in which format, and to where. */
export function ExportDialog({ onClose, ...form }: ExportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="export-dialog"
      data-testid="export-dialog"
      aria-labelledby="export-title"
      onClose={onClose}
    >
      <h2 id="export-title">{t('panel.export_title', form.papers ?? 0)}</h2>
      <ExportForm {...form} />
      <form method="dialog">
        <button type="submit" class="button">
          {t('keys.close')}
        </button>
      </form>
    </dialog>
  );
}
