import type { Digests, DigestsState } from '../../../data/options/digests/digests';
import { t } from '../../text';
import { ArchivePart } from './ArchivePart';
import type { FileSourceProps } from './FileSource';
import { FilesPart } from './FilesPart';
import { NewestDay } from './NewestDay';
import { StoragePart } from './StoragePart';
import { UpdatesPart } from './UpdatesPart';

export interface DigestsSectionProps extends FileSourceProps {
  state: DigestsState;
  digests: Digests;
}

/** Everything about the digests: how fresh, how more come in, and how much room they take. */
export function DigestsSection({ state, digests, onFiles, onDrop }: DigestsSectionProps) {
  return (
    <section aria-labelledby="digests">
      <h2 id="digests">{t('digests.name')}</h2>
      <p>{t('digests.help')}</p>
      <NewestDay state={state.days} />
      <UpdatesPart state={state.updates} updates={digests.updates} />
      <ArchivePart state={state.archive} archive={digests.archive} />
      <FilesPart
        state={state.files}
        onFiles={onFiles}
        onDrop={onDrop}
        onWrite={digests.files.write}
        onCancel={digests.files.cancel}
      />
      <StoragePart state={state.days} days={digests.days} />
    </section>
  );
}
