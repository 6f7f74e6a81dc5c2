import { useRef } from 'preact/hooks';
import type { SnapshotsState } from '../../../data/options/snapshots/state';
import type { Snapshots } from '../../../data/options/snapshots/store';
import { useFocusPart } from '../../focus-part';
import { t } from '../../text';
import { timeText } from '../../times';
import { Comparison } from './Comparison';
import { reasonText } from './reason-text';

export interface SnapshotsPartProps {
  state: SnapshotsState;
  snapshots: Snapshots;
}

/** The snapshots there are; one can be opened, compared with the list, and restored. */
export function SnapshotsPart({ state: { list, open, failed }, snapshots }: SnapshotsPartProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusPart(heading, String(open?.at));
  return (
    <section class="part" aria-labelledby="snapshots" data-testid="snapshots">
      <h3 id="snapshots" ref={heading} tabIndex={-1}>
        {t('snapshots.name')}
      </h3>
      <p>{t('snapshots.help')}</p>
      {failed && <p role="alert">{t('snapshots.failed')}</p>}
      {list?.length === 0 && <p class="none">{t('snapshots.none')}</p>}
      {list && list.length > 0 && (
        <ul class="rows">
          {list.map(({ at, reason, papers }) => {
            const taken = timeText(at);
            const isOpen = open?.at === at;
            return (
              <li key={at} data-testid="snapshot" data-at={at}>
                <div class="row">
                  <span class="what">
                    <time dateTime={new Date(at).toISOString()}>{taken}</time>{' '}
                    <span class="help">{reasonText(reason)}</span>
                  </span>
                  <span class="number">{t('data.papers', papers)}</span>
                  <button
                    type="button"
                    class="button"
                    aria-expanded={isOpen}
                    aria-label={t(isOpen ? 'snapshots.close_name' : 'snapshots.open_name', [taken])}
                    onClick={() => (isOpen ? snapshots.close() : snapshots.open(at))}
                  >
                    {t(isOpen ? 'snapshots.close' : 'snapshots.open')}
                  </button>
                </div>
                {isOpen && (
                  <Comparison open={open} onKeepLater={snapshots.setKeepLater} onRestore={snapshots.restore} />
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
