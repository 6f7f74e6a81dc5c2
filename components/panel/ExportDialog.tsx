import { Dialog } from '../Dialog';
import { ExportForm, type ExportFormProps } from '../ExportForm';
import { t } from '../text';

export interface ExportDialogProps extends ExportFormProps {
  onClose(): void;
}

/** Takes papers out of the list's keeping: in which format, and to where. */
export function ExportDialog({ onClose, ...form }: ExportDialogProps) {
  const title = t('panel.export_title', form.papers ?? 0);
  return (
    <Dialog title={title} class="export-dialog" testId="export-dialog" onClose={onClose}>
      <ExportForm {...form} />
    </Dialog>
  );
}
