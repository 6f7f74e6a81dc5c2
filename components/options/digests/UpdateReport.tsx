import type { UpdatesNow } from '../../../data/library/updates/control';
import type { UpdateReport as Report } from '../../../data/library/updates/state';
import { type DigestDate, NETWORK_SOURCES } from '../../../data/paper';
import { t } from '../../text';
import { timeText } from '../../times';
import { daysText } from './days-text';
import { Faults } from './Faults';
import { SOURCE_NAMES } from './source-text';

export interface UpdateReportProps {
  now: UpdatesNow;
}

/** How updates stand: what is under way, what the last one brought and did not bring, and when there will be another. */
export function UpdateReport({ now }: UpdateReportProps) {
  const { state, nextAt } = now;
  const pauses = NETWORK_SOURCES.flatMap((source) => {
    const pause = state.pauses?.[source];
    return pause && now.settings.sources.includes(source) ? [{ source, ...pause }] : [];
  });
  const last = state.last;
  const { running } = state;
  return (
    <div class="report" data-testid="update-report">
      {/* Each step would be read out. */}
      {running && running.total > 0 && <p>{t('digests.running', [running.done, running.total])}</p>}
      {/* Only what is new is read out, not all of it each time. */}
      <div role="status" aria-atomic="false">
        {underWay(now)}
        {last ? (
          <>
            <p class="help">
              {t('digests.last', [timeText(last.at)])} {summary(last)}
            </p>
            <dl class="brought">
              {brought(last).map(({ kind, name, dates }) => (
                <div key={kind} data-testid={`update-${kind}`}>
                  <dt>
                    {name} <span class="number">{t('digests.days', dates.length)}</span>
                  </dt>
                  <dd>{daysText(dates)}</dd>
                </div>
              ))}
            </dl>
            <Faults faults={last.faults} goesOn={now.settings.sources.length > 0} />
          </>
        ) : (
          <p class="help">{t('digests.never')}</p>
        )}
        {pauses.map(({ source, until }) => (
          <p key={source} class="help" data-testid="pause">
            {t('digests.pause', [SOURCE_NAMES[source], timeText(until)])}
          </p>
        ))}
        {nextAt !== undefined && (
          <p class="help">
            {last && nextAt > last.at ? t('digests.next', [timeText(nextAt)]) : t('digests.next_soon')}
          </p>
        )}
      </div>
    </div>
  );
}

function underWay({ state, asked }: UpdatesNow) {
  const { running } = state;
  if (running) return running.total > 0 ? undefined : <p>{t('digests.looking')}</p>;
  return asked === undefined ? undefined : <p>{t('digests.asked')}</p>;
}

function summary({ skipped, added, changed, voted, faults }: Report): string | undefined {
  if (skipped) return t(skipped === 'in-use' ? 'digests.skipped_in_use' : 'digests.skipped_mobile');
  const isNothing = added.length + changed.length + voted.length + faults.length === 0;
  return isNothing ? t('digests.nothing') : undefined;
}

function brought(report: Report): { kind: string; name: string; dates: readonly DigestDate[] }[] {
  const kinds = [
    { kind: 'added', name: t('digests.added'), dates: report.added },
    { kind: 'changed', name: t('digests.changed'), dates: report.changed },
    { kind: 'voted', name: t('digests.voted'), dates: report.voted },
    { kind: 'absent', name: t('digests.absent'), dates: report.absent },
  ];
  return kinds.filter(({ dates }) => dates.length > 0);
}
