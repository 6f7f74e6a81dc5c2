import type { Digests, DigestsState } from '../../../data/options/digests/digests';
import { t } from '../../text';
import { ArchivePart } from './ArchivePart';
import type { FileSourceProps } from './FileSource';
import { FilesPart } from './FilesPart';
import { FreshnessLine } from './FreshnessLine';
import { StoragePart } from './StoragePart';
import { UpdatesPart } from './UpdatesPart';

export interface DigestsSectionProps extends FileSourceProps {
  state: DigestsState;
  digests: Digests;
  /** BCP 47 tag of the interface's language. */
  language: string;
}

/** Everything about the digests: how fresh, how more come in, and how much room they take. */
export function DigestsSection({ state, digests, language, onFiles, onDrop }: DigestsSectionProps) {
  return (
    <section aria-labelledby="digests">
      <h2 id="digests">{t('digests.name')}</h2>
      <p>{t('digests.help')}</p>
      <FreshnessLine state={state.days} language={language} />
      <UpdatesPart state={state.updates} updates={digests.updates} language={language} />
      <ArchivePart state={state.archive} archive={digests.archive} language={language} />
      <FilesPart
        state={state.files}
        language={language}
        onFiles={onFiles}
        onDrop={onDrop}
        onWrite={digests.files.write}
        onCancel={digests.files.cancel}
      />
      <StoragePart state={state.days} days={digests.days} language={language} />
    </section>
  );
}
