import { Dialog } from './Dialog';
import { KeyList, type KeyListProps } from './KeyList';
import { t } from './text';

export interface KeyHelpProps extends KeyListProps {
  onClose(): void;
}

/** The keys of a page. */
export function KeyHelp({ keys, onClose }: KeyHelpProps) {
  return (
    <Dialog title={t('keys.name')} onClose={onClose}>
      <KeyList keys={keys} />
    </Dialog>
  );
}
