import type { ArchiveProgress } from '../../../data/library/updates/state';
import { t } from '../../text';
import { bytesText, durationText } from '../amounts';

export interface ArchiveProgressBarProps {
  /** Absent until the background has looked which days to fetch. */
  progress: ArchiveProgress | undefined;
}

/** How far the archive is: days, papers, bytes, time left. It changes several times a second, so it is not read out. */
export function ArchiveProgressBar({ progress }: ArchiveProgressBarProps) {
  const text = progress ? progressText(progress) : t('digests.archive_begin');
  // A bar without a value says that something is under way.
  const { total = 0, done = 0 } = progress?.days ?? {};
  const known = total > 0 ? { value: done, max: total } : {};
  return (
    <div class="archived">
      <progress
        data-testid="archive-progress"
        aria-label={t('digests.archive_progress')}
        aria-valuetext={text}
        {...known}
      />
      <p class="number" data-testid="archive-progress-text">
        {text}
      </p>
    </div>
  );
}

function progressText({ days, papers, bytes, secondsLeft }: ArchiveProgress): string {
  const received = bytesText(bytes.done);
  const parts = [
    t('digests.archive_days', [days.done, days.total]),
    t('digests.archive_papers', papers),
    bytes.total === undefined ? received : t('digests.archive_bytes', [received, bytesText(bytes.total)]),
    ...(secondsLeft === undefined ? [] : [t('digests.archive_left', [durationText(secondsLeft)])]),
  ];
  return parts.join(' · ');
}
