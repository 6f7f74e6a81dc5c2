import { useState } from 'preact/hooks';
import { FIRST_DAYS } from '../../../data/library/sources/first-days';
import type { NetworkSourceId } from '../../../data/library/sources/source';
import type { ArchiveRequest } from '../../../data/options/digests/archive';
import { estimate } from '../../../data/options/digests/estimate';
import { type DigestDate, NETWORK_SOURCES } from '../../../data/paper';
import { t } from '../../text';
import { bytesText } from '../amounts';
import { RangeFields, rangeOf } from './RangeFields';
import { sourceText } from './source-text';

export interface ArchiveFormProps {
  today: DigestDate;
  /** In the turn of the click. */
  onStart(request: ArchiveRequest): void;
}

/** What is fetched from each: so many days, and so much. */
const EXPLAINED: Record<NetworkSourceId, (about: [number, string]) => string> = {
  'daily-papers-ko': (about) => t('digests.archive_ko', about),
  'hf-daily-papers': (about) => t('digests.archive_hf', about),
};

/** Chooses source and range, and says what will be fetched from where before it is. */
export function ArchiveForm({ today, onStart }: ArchiveFormProps) {
  const whole = { from: FIRST_DAYS['daily-papers-ko'], to: today };
  const [request, choose] = useState<ArchiveRequest>({ source: 'daily-papers-ko', ...whole });
  const read = (form: HTMLFormElement): ArchiveRequest => {
    const chosen = new FormData(form).get('source');
    return { source: NETWORK_SOURCES.find((source) => source === chosen) ?? 'daily-papers-ko', ...rangeOf(form) };
  };
  const { days, bytes } = estimate(request);
  const about: [number, string] = [days, bytesText(bytes)];
  return (
    <form
      class="range"
      onInput={({ currentTarget }) => choose(read(currentTarget))}
      onSubmit={(event) => {
        event.preventDefault();
        onStart(read(event.currentTarget));
      }}
    >
      <label class="field">
        <span class="field-name">{t('digests.archive_source')}</span>
        <select name="source" data-testid="archive-source">
          {NETWORK_SOURCES.map((source) => (
            <option key={source} value={source}>
              {sourceText(source)}
            </option>
          ))}
        </select>
      </label>
      <RangeFields id="archive" first={FIRST_DAYS[request.source]} last={today} range={whole} />
      <p class="help" data-testid="archive-explain">
        {EXPLAINED[request.source](about)}
      </p>
      <p class="acts">
        <button type="submit" class="button" data-testid="archive-start">
          {t('digests.archive_start')}
        </button>
      </p>
    </form>
  );
}
