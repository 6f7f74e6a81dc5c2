import type { RequestLine } from '../../../data/library/sources/net';
import { dayText } from '../../dates';
import { t } from '../../text';
import { timeText } from '../../times';
import { bytesText } from '../amounts';
import { faultText } from '../digests/fault-text';
import { FirstOf } from '../FirstOf';

export interface RequestLinesProps {
  /** Newest first. */
  lines: readonly RequestLine[];
}

/** Single requests: when, where, why, what came of it; the first few, and more when asked for. */
export function RequestLines({ lines }: RequestLinesProps) {
  return (
    <FirstOf class="requests" items={lines} first={20} step={200} more={(left) => t('digests.requests_more', left)}>
      {(line) => <Line key={`${line.at} ${line.url}`} line={line} />}
    </FirstOf>
  );
}

function Line({ line }: { line: RequestLine }) {
  const { at, url, bytes } = line;
  return (
    <li data-testid="request">
      <span class="number">
        <time dateTime={new Date(at).toISOString()}>{timeText(at)}</time> · {whyText(line)} · {outcomeText(line)} ·{' '}
        {bytesText(bytes)}
      </span>
      <code>{url.replace(/^https?:\/\//, '')}</code>
    </li>
  );
}

function whyText({ purpose, date }: RequestLine): string {
  if (purpose === 'list' || !date) return t('digests.why_list');
  const day = dayText(date);
  return purpose === 'votes' ? t('digests.why_votes', [day]) : t('digests.why_day', [day]);
}

function outcomeText({ status, fault }: RequestLine): string {
  const code = status === undefined ? '' : ` (${status})`;
  if (fault) return `${faultText(fault)}${code}`;
  // It is under way, or what made it was stopped.
  if (status === undefined) return t('privacy.outcome_open');
  if (status === 304) return `${t('digests.outcome_same')}${code}`;
  return `${t(status === 404 ? 'digests.outcome_absent' : 'digests.outcome_ok')}${code}`;
}
