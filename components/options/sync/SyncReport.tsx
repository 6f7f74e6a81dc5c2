import type { SyncPartState } from '../../../data/options/sync/store';
import { QUOTA_BYTES } from '../../../data/reading-list/sync/quota';
import type { SyncState } from '../../../data/reading-list/sync/state';
import { t } from '../../text';
import { timeText } from '../../times';
import { NoRoom } from './NoRoom';

export interface SyncReportProps {
  sync: SyncState;
  left: SyncPartState['left'];
}

const PROBLEMS = {
  quota: 'sync.quota',
  rate: 'sync.rate',
  offline: 'sync.offline',
  newer: 'sync.newer',
  unknown: 'sync.unknown',
} as const;

/** How full the account is, when it was last written, and what did not go well. */
export function SyncReport({ sync, left }: SyncReportProps) {
  const { last, bytes, entries = 0, problem, refused = [], dirty, leftCount } = sync;
  const kilobytes = new Intl.NumberFormat(t('extension.language'), { maximumFractionDigits: 1 });
  return (
    <div class="report" data-testid="sync-report">
      {bytes !== undefined && (
        <p class="room">
          <label for="sync-room">{t('sync.used')}</label>
          <meter id="sync-room" min={0} max={QUOTA_BYTES} value={bytes} />
          <span class="number">
            {t('sync.used_text', [kilobytes.format(bytes / 1024), kilobytes.format(QUOTA_BYTES / 1024)])} ·{' '}
            {t('sync.papers', entries)}
          </span>
        </p>
      )}
      <div role="status">
        {problem && (
          <p class="notice" data-testid="sync-problem">
            {t(PROBLEMS[problem])}
          </p>
        )}
        {refused.length > 0 && <p class="notice">{t('sync.refused', refused.length)}</p>}
        <p class="help">{last === undefined ? t('sync.never') : t('sync.last', [timeText(last)])}</p>
        {dirty !== undefined && !problem && <p class="help">{t('sync.waiting')}</p>}
      </div>
      {leftCount && <NoRoom left={left} counts={leftCount} />}
    </div>
  );
}
