import { useState } from 'preact/hooks';
import { numberText } from '../../../data/locale-text';
import type { ImportPreview } from '../../../data/options/import/state';
import { t } from '../../text';
import { TitleList } from '../TitleList';
import { RefusedLines } from './RefusedLines';
import { RefusedSources } from './RefusedSources';
import { SettingsOffer } from './SettingsOffer';
import { sourceName, warningText } from './texts';

export interface PreviewProps {
  preview: ImportPreview;
  onWrite(withSettings: boolean): void;
  onLeave(): void;
}

/** The counts of what importing would do, in words. */
export const countsText = (preview: ImportPreview) =>
  kindsOf(preview)
    .map(({ name, count }) => `${name} ${count}`)
    .join(', ');

const kindsOf = (preview: ImportPreview) => [
  { kind: 'new', name: t('import.new'), count: preview.new.length },
  { kind: 'changed', name: t('import.changed'), count: preview.changed.length },
  { kind: 'unchanged', name: t('import.unchanged'), count: preview.unchanged.length },
  { kind: 'refused', name: t('import.refused'), count: preview.refusedCount },
];

/** What importing would do: how many papers of which kind, which first, and what is not taken and why. */
export function Preview({ preview, onWrite, onLeave }: PreviewProps) {
  const { refused, refusedSources, warnings, settings } = preview;
  // What the reader chose here stays, unless they say otherwise.
  const [isTaken, setTaken] = useState(settings !== undefined && !settings.isConflict);
  const taken = preview.new.length + preview.changed.length;
  return (
    <div class="preview">
      <dl class="counts">
        {kindsOf(preview).map(({ kind, name, count }) => (
          <div key={kind} data-testid={`count-${kind}`} data-none={count === 0}>
            <dt>{name}</dt>
            <dd>{numberText(count)}</dd>
          </div>
        ))}
      </dl>
      {(refusedSources.length > 0 || warnings.length > 0) && (
        <div class="notice">
          <RefusedSources sources={refusedSources} />
          {warnings.map((warning) => (
            <p key={`${warning.file} ${warning.id}`} data-testid="warning">
              <strong>{sourceName(warning.file)}</strong> {warningText(warning)}
            </p>
          ))}
        </div>
      )}
      <TitleList name={t('import.new')} papers={preview.new} />
      <TitleList name={t('import.changed')} papers={preview.changed} />
      <TitleList name={t('import.unchanged')} papers={preview.unchanged} />
      <RefusedLines refused={refused} />
      {settings && <SettingsOffer offered={settings} isTaken={isTaken} onTaken={setTaken} />}
      {taken === 0 && !settings && <p>{t(preview.unchanged.length > 0 ? 'import.nothing' : 'import.found_none')}</p>}
      <p class="acts">
        {(taken > 0 || isTaken) && (
          <button type="button" class="button primary" data-testid="import-do" onClick={() => onWrite(isTaken)}>
            {taken > 0 ? t('import.do', taken) : t('import.do_settings')}
          </button>
        )}
        <button type="button" class="button" data-testid="import-leave" onClick={onLeave}>
          {t('import.leave')}
        </button>
      </p>
    </div>
  );
}
