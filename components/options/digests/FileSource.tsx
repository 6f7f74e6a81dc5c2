import { t } from '../../text';

export interface FileSourceProps {
  onFiles(files: FileList): void;
  /** What was dropped, in the turn of the drop: later it is empty. */
  onDrop(dropped: DataTransfer): void;
}

/** Makes a file chooser one of folders; not among the attributes that JSX knows. */
const FOLDER = { webkitdirectory: true };

/** Takes files or a folder, chosen or dropped. */
export function FileSource({ onFiles, onDrop }: FileSourceProps) {
  const take = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const { files } = currentTarget;
    if (files && files.length > 0) onFiles(files);
    // So that the same file can be chosen again.
    currentTarget.value = '';
  };
  return (
    // The keyboard has the file choosers in it; dropping is one more way.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      class="drop"
      data-testid="digest-drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (event.dataTransfer) onDrop(event.dataTransfer);
      }}
    >
      <label class="button">
        {t('digests.files_choose')}
        <input type="file" class="unseen" data-testid="digest-file" multiple accept=".md,.zip" onChange={take} />
      </label>
      <label class="button">
        {t('digests.files_folder')}
        <input type="file" class="unseen" data-testid="digest-folder" {...FOLDER} onChange={take} />
      </label>
      <span class="help">{t('digests.files_drop')}</span>
    </div>
  );
}
