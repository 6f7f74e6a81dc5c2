import { type FaultKind, SourceFault } from './fault';

/** What is wrong with an answer by its status and headers alone; undefined for 200, 304 and 404. `now` in ms since the epoch. */
export function faultOfAnswer(
  answer: Pick<Response, 'status' | 'type' | 'headers'>,
  now: number,
): SourceFault | undefined {
  const { status, type, headers } = answer;
  // A redirect that is not followed shows nothing of itself, not even its status.
  if (type === 'opaqueredirect') return new SourceFault('redirected');
  if (status === 200 || status === 304 || status === 404) return undefined;
  const kind = kindOf(status, headers);
  const retryAt = retryAtOf(headers, now);
  const isPause = kind === 'rate-limited' || kind === 'server';
  return new SourceFault(kind, { status, ...(isPause && retryAt !== undefined ? { retryAt } : {}) });
}

function kindOf(status: number, headers: Headers): FaultKind {
  if (status >= 500) return 'server';
  if (status === 429 || (status === 403 && isUsedUp(headers))) return 'rate-limited';
  if (status >= 400) return 'forbidden';
  return status >= 300 ? 'redirected' : 'not-a-digest';
}

/** GitHub says with a 403 that the hour's requests are used up. */
function isUsedUp(headers: Headers): boolean {
  return headers.get('x-ratelimit-remaining') === '0' || headers.has('retry-after');
}

/** When the source lets itself be asked again, ms since the epoch. */
function retryAtOf(headers: Headers, now: number): number | undefined {
  return (
    secondsAfter(now, headers.get('retry-after')) ??
    timeOf(headers.get('retry-after')) ??
    (headers.get('x-ratelimit-remaining') === '0' ? secondsAfter(0, headers.get('x-ratelimit-reset')) : undefined) ??
    // Hugging Face: `"api";r=0;t=123`, with seconds. https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
    secondsAfter(now, /;\s*r=0\b.*;\s*t=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1])
  );
}

function secondsAfter(start: number, text: string | null | undefined): number | undefined {
  return text && /^\s*\d{1,10}\s*$/.test(text) ? start + Number(text) * 1000 : undefined;
}

function timeOf(text: string | null): number | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : time;
}
