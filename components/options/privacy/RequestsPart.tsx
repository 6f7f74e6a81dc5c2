import { useRef } from 'preact/hooks';
import type { Requests, RequestsState } from '../../../data/options/privacy/requests';
import { useFocusPart } from '../../focus-part';
import { t } from '../../text';
import { timeText } from '../../times';
import { bytesText } from '../amounts';
import { RequestLines } from './RequestLines';
import { RequestSums } from './RequestSums';

export interface RequestsPartProps {
  state: RequestsState;
  requests: Requests;
}

/** Every request that was made: how many in all, then each of them, newest first, and what the older ones come to. */
export function RequestsPart({ state, requests }: RequestsPartProps) {
  const { log, total, failed } = state;
  return (
    <section class="part" aria-labelledby="requests">
      <h3 id="requests">{t('digests.requests')}</h3>
      {failed && (
        <p role="alert">
          {t('digests.failed')}{' '}
          <button type="button" class="button" onClick={() => void requests.load()}>
            {t('failure.retry')}
          </button>
        </p>
      )}
      {total && <Total total={total} cleared={state.cleared} />}
      <p>{t('privacy.requests_kept')}</p>
      {log && log.lines.length > 0 && (
        <details data-testid="update-log">
          <summary>{t('privacy.requests_each')}</summary>
          <RequestLines lines={log.lines} />
        </details>
      )}
      {log && log.sums.length > 0 && (
        <details data-testid="update-sums">
          <summary>{t('privacy.requests_older')}</summary>
          <RequestSums sums={log.sums} />
        </details>
      )}
      {total && total.count > 0 && (
        <p class="acts">
          <button type="button" class="button" data-testid="clear-log" onClick={() => void requests.clear()}>
            {t('digests.requests_clear')}
          </button>
        </p>
      )}
    </section>
  );
}

interface TotalProps {
  total: NonNullable<RequestsState['total']>;
  cleared: RequestsState['cleared'];
}

function Total({ total: { count, bytes, since }, cleared }: TotalProps) {
  const none = useRef<HTMLParagraphElement>(null);
  useFocusPart(none, String(count > 0));
  return (
    // The button that clears the record goes with it.
    <p data-testid="requests-total" ref={count > 0 ? null : none} tabIndex={-1}>
      {since === undefined ? (
        t('digests.requests_none')
      ) : (
        <strong>
          {t('digests.requests_count', count)} · {bytesText(bytes)} · {t('privacy.since', [timeText(since)])}
        </strong>
      )}
      {cleared !== undefined && <> {t('privacy.cleared', [timeText(cleared)])}</>}
    </p>
  );
}
