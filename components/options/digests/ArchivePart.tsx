import { useRef } from 'preact/hooks';
import type { Archive } from '../../../data/options/digests/archive';
import type { ArchivePartState } from '../../../data/options/digests/state';
import { useFocusPart } from '../../focus-part';
import { t } from '../../text';
import { ArchiveForm } from './ArchiveForm';
import { ArchiveStatus, type ArchiveStep, stepText } from './ArchiveStatus';
import { failureText } from './fault-text';

export interface ArchivePartProps {
  state: ArchivePartState;
  archive: Archive;
}

/** All days of a range: asked for, on its way, stopped, done. */
export function ArchivePart({ state, archive }: ArchivePartProps) {
  const { today, job, progress, declined = false, failed } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  const step = stepOf(state);
  useFocusPart(heading, step);
  const said = stepText(step, progress);
  return (
    <section class="part" aria-labelledby="archive" data-testid="archive" data-state={step}>
      <h3 id="archive" ref={heading} tabIndex={-1}>
        {t('digests.archive')}
      </h3>
      <p>{t('digests.archive_help')}</p>
      <div role="status" data-testid="archive-report">
        {said && <p class="notice">{said}</p>}
      </div>
      {job && <ArchiveStatus {...{ step, job, progress, archive }} />}
      {!job && today && <ArchiveForm today={today} onStart={archive.start} />}
      <p role="alert" class="trouble">
        {declined && t('digests.sources_declined')}
        {failed && failureText(failed)}
      </p>
    </section>
  );
}

function stepOf({ job, progress }: ArchivePartState): ArchiveStep {
  if (job?.state === 'running' && progress?.waitingUntil !== undefined) return 'waiting';
  return job?.state ?? 'idle';
}
