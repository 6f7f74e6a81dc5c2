import type { ExportState } from '../data/options/export/store';
import { FORMAT_IDS, type FormatId } from '../data/reading-list/export/export-format';
import { problemText } from './problem-text';
import { t } from './text';

export interface ExportFormProps {
  state: ExportState;
  /** How many papers go out; undefined while that is not known. */
  papers: number | undefined;
  /** What goes out is everything: a backup has more than papers. */
  isAll?: boolean;
  onFormat(format: FormatId): void;
  onSave(): void;
  onCopy(): void;
}

interface Format {
  name: string;
  /** What it is for. */
  help: string;
  /** It has a file a paper: of several papers there is no one text to copy. */
  isOfManyFiles?: true;
}

const FORMATS: Record<FormatId, () => Format> = {
  json: () => ({ name: t('export.json'), help: t('export.json_help') }),
  bibtex: () => ({ name: 'BibTeX', help: t('export.bibtex_help') }),
  ris: () => ({ name: 'RIS', help: t('export.ris_help') }),
  'csl-json': () => ({ name: t('export.csl'), help: t('export.csl_help') }),
  markdown: () => ({ name: 'Markdown', help: t('export.markdown_help') }),
  obsidian: () => ({ name: 'Obsidian', help: t('export.obsidian_help'), isOfManyFiles: true }),
  csv: () => ({ name: 'CSV', help: t('export.csv_help') }),
};

function saidText(said: NonNullable<ExportState['said']>): string {
  switch (said) {
    case 'saved':
      return t('export.saved');
    case 'copied':
      return t('export.copied');
    case 'uncopied':
      return t('export.uncopied');
    default:
      return problemText(said);
  }
}

/** Chooses a format and saves or copies papers in it. */
export function ExportForm(props: ExportFormProps) {
  const { papers, isAll = false, onFormat, onSave, onCopy } = props;
  const { format, busy, said } = props.state;
  const isEmpty = papers === 0 && !(isAll && format === 'json');
  const isOff = papers === undefined || isEmpty;
  const isSplit = FORMATS[format]().isOfManyFiles && papers !== 1;
  return (
    <form
      class="export"
      data-testid="export"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <fieldset>
        <legend class="unseen">{t('export.format')}</legend>
        {FORMAT_IDS.map((id) => {
          const { name, help } = FORMATS[id]();
          return (
            <label key={id}>
              <input type="radio" name="format" value={id} checked={id === format} onChange={() => onFormat(id)} />
              <span>
                <strong>{name}</strong> <span class="help">{help}</span>
              </span>
            </label>
          );
        })}
      </fieldset>
      <p class="acts">
        <button type="submit" class="button" data-testid="export-save" disabled={isOff}>
          {t('export.save')}
        </button>
        {!isSplit && (
          <button type="button" class="button" data-testid="export-copy" disabled={isOff} onClick={onCopy}>
            {t('export.copy')}
          </button>
        )}
        <span role="status">
          {busy && t('export.busy')}
          {isEmpty && t('export.empty')}
          {said && !isEmpty && saidText(said)}
        </span>
      </p>
    </form>
  );
}
