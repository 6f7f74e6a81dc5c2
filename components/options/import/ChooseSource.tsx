import type { ImportSource } from '../../../data/options/import/state';
import { t } from '../../text';

export interface ChooseSourceProps {
  onRead(sources: readonly ImportSource[]): void;
}

/** Text as a source; its length is no less than what it takes to judge its size. */
function pasted(text: string): ImportSource {
  return { size: text.length, text: async () => text };
}

/** Takes files that are chosen or dropped, or text that is pasted. */
export function ChooseSource({ onRead }: ChooseSourceProps) {
  const readFiles = (files: FileList | null | undefined) => {
    if (files && files.length > 0) onRead([...files]);
  };
  return (
    <>
      {/* The keyboard has the file chooser in it; dropping is one more way. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div
        class="drop"
        data-testid="drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          readFiles(event.dataTransfer?.files);
        }}
      >
        <label class="button">
          {t('import.choose')}
          <input
            type="file"
            class="unseen"
            data-testid="import-file"
            multiple
            onChange={({ currentTarget }) => {
              readFiles(currentTarget.files);
              // So that the same file can be chosen again.
              currentTarget.value = '';
            }}
          />
        </label>
        <span class="help">{t('import.drop')}</span>
      </div>
      <form
        class="paste"
        onSubmit={(event) => {
          event.preventDefault();
          const text = new FormData(event.currentTarget).get('text');
          if (typeof text === 'string' && text.trim() !== '') onRead([pasted(text)]);
        }}
      >
        <label for="import-text">{t('import.paste')}</label>
        <textarea
          id="import-text"
          name="text"
          data-testid="import-text"
          rows={3}
          spellcheck={false}
          placeholder={t('import.paste_hint')}
        />
        <button type="submit" class="button" data-testid="import-look">
          {t('import.look')}
        </button>
      </form>
    </>
  );
}
