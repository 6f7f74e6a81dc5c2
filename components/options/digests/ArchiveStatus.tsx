import type { ArchiveJob, ArchiveProgress } from '../../../data/library/updates/state';
import type { Archive } from '../../../data/options/digests/archive';
import { rangeText } from '../../dates';
import { t } from '../../text';
import { timeText } from '../../times';
import { ArchiveProgressBar } from './ArchiveProgressBar';
import { Faults } from './Faults';
import { sourceText } from './source-text';

/** Where a request for the archive stands; waiting is running that has to pause. */
export type ArchiveStep = 'idle' | 'waiting' | ArchiveJob['state'];

export interface ArchiveStatusProps {
  step: ArchiveStep;
  job: ArchiveJob;
  progress: ArchiveProgress | undefined;
  archive: Archive;
}

/** What was asked for of the archive, how far it is, what did not arrive, and what can be done now. */
export function ArchiveStatus({ step, job, progress, archive }: ArchiveStatusProps) {
  const isUnderWay = step === 'running' || step === 'waiting';
  const faults = progress?.faults ?? [];
  const canResume = step === 'cancelled' || (step === 'done' && faults.length > 0);
  return (
    <>
      <p class="asked">
        {rangeText(job.from, job.to)} <span class="help">{sourceText(job.source)}</span>
      </p>
      {(isUnderWay || progress) && <ArchiveProgressBar progress={progress} />}
      <Faults faults={faults} goesOn={isUnderWay} />
      <p class="acts">
        {isUnderWay && (
          <button type="button" class="button" data-testid="archive-cancel" onClick={() => void archive.cancel()}>
            {t('digests.archive_cancel')}
          </button>
        )}
        {canResume && (
          <button type="button" class="button" data-testid="archive-resume" onClick={() => void archive.resume()}>
            {t(step === 'done' ? 'digests.archive_retry' : 'digests.archive_resume')}
          </button>
        )}
        {!isUnderWay && (
          <button type="button" class="button" data-testid="archive-clear" onClick={() => void archive.clear()}>
            {t('digests.archive_clear')}
          </button>
        )}
      </p>
    </>
  );
}

/** What is said when a request comes to another step; nothing while it simply runs. */
export function stepText(step: ArchiveStep, progress: ArchiveProgress | undefined): string | undefined {
  const until = progress?.waitingUntil;
  const missed = progress?.faults.length ?? 0;
  if (step === 'waiting' && until !== undefined) return t('digests.archive_waiting', [timeText(until)]);
  if (step === 'cancelled') return t('digests.archive_cancelled');
  if (step === 'done') return missed > 0 ? t('digests.archive_done_faults', missed) : t('digests.archive_done');
  return undefined;
}
