import { useState } from 'preact/hooks';
import type { RequestLine } from '../../../data/library/updates/state';
import type { Requests } from '../../../data/options/digests/requests';
import type { RequestsPartState } from '../../../data/options/digests/state';
import { timeText } from '../../panel/dates';
import { t } from '../../text';
import { faultText } from './fault-text';
import { bytesText, dayText } from './formats';

export interface RequestsPartProps {
  state: RequestsPartState;
  requests: Requests;
  language: string;
}

const FIRST = 20;
const STEP = 200;

/** Every request that was made, newest first: when, where, why, what came of it. */
export function RequestsPart({ state: { lines, failed }, requests, language }: RequestsPartProps) {
  const [shown, setShown] = useState(FIRST);
  const rest = (lines?.length ?? 0) - shown;
  return (
    <section class="part" aria-labelledby="requests">
      <details data-testid="update-log">
        <summary>
          <h3 id="requests">{t('digests.requests')}</h3>{' '}
          {lines && lines.length > 0 && <span class="number">{t('digests.requests_count', lines.length)}</span>}
        </summary>
        <p>{t('digests.requests_help')}</p>
        {failed && <p role="alert">{t('digests.failed')}</p>}
        {lines?.length === 0 && <p>{t('digests.requests_none')}</p>}
        {lines && lines.length > 0 && (
          <>
            <ol class="requests">
              {lines.slice(0, shown).map((line) => (
                <Line key={`${line.at} ${line.url}`} line={line} language={language} />
              ))}
            </ol>
            <p class="acts">
              {rest > 0 && (
                <button type="button" class="link" onClick={() => setShown(shown + STEP)}>
                  {t('digests.requests_more', rest)}
                </button>
              )}
              <button type="button" class="button" data-testid="clear-log" onClick={() => void requests.clear()}>
                {t('digests.requests_clear')}
              </button>
            </p>
          </>
        )}
      </details>
    </section>
  );
}

function Line({ line, language }: { line: RequestLine; language: string }) {
  const { at, url, bytes } = line;
  return (
    <li data-testid="request">
      <span class="number">
        <time dateTime={new Date(at).toISOString()}>{timeText(at, language)}</time> · {whyText(line, language)} ·{' '}
        {outcomeText(line)} · {bytesText(bytes, language)}
      </span>
      <code>{url.replace(/^https?:\/\//, '')}</code>
    </li>
  );
}

function whyText({ purpose, date }: RequestLine, language: string): string {
  if (purpose === 'list' || !date) return t('digests.why_list');
  const day = dayText(date, language);
  return purpose === 'votes' ? t('digests.why_votes', [day]) : t('digests.why_day', [day]);
}

function outcomeText({ status, fault }: RequestLine): string {
  const code = status === undefined ? '' : ` (${status})`;
  if (fault) return `${faultText(fault)}${code}`;
  if (status === 304) return `${t('digests.outcome_same')}${code}`;
  return `${t(status === 404 ? 'digests.outcome_absent' : 'digests.outcome_ok')}${code}`;
}
