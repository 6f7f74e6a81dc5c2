import type { Problem } from '../../../data/digest/problems';
import type { FaultKind } from '../../../data/library/sources/fault';
import { localeText } from '../../../data/locale-text';
import { t } from '../../text';

interface Told {
  what: string;
  /** What the reader can do about it. */
  advice?: string;
  /** Whether time may mend it, so that it is tried again. */
  retried?: true;
}

const FAULTS: Record<FaultKind, () => Told> = {
  offline: () => ({ what: t('digests.fault_offline'), retried: true }),
  unreachable: () => ({ what: t('digests.fault_unreachable'), advice: t('digests.advice_unreachable'), retried: true }),
  timeout: () => ({ what: t('digests.fault_timeout'), retried: true }),
  redirected: () => ({ what: t('digests.fault_redirected'), advice: t('digests.advice_redirected'), retried: true }),
  forbidden: () => ({ what: t('digests.fault_forbidden'), advice: t('digests.advice_forbidden'), retried: true }),
  'rate-limited': () => ({ what: t('digests.fault_rate_limited'), retried: true }),
  server: () => ({ what: t('digests.fault_server'), retried: true }),
  'not-a-digest': () => ({ what: t('digests.fault_not_a_digest'), advice: t('digests.advice_not_a_digest') }),
  malformed: () => ({ what: t('digests.fault_malformed'), advice: t('digests.advice_malformed') }),
  'wrong-hash': () => ({ what: t('digests.fault_wrong_hash'), advice: t('digests.advice_wrong_hash') }),
  shrank: () => ({ what: t('digests.fault_shrank'), advice: t('digests.advice_shrank') }),
  'too-big': () => ({ what: t('digests.fault_too_big'), advice: t('digests.advice_too_big') }),
  'no-permission': () => ({ what: t('digests.fault_no_permission'), advice: t('digests.advice_no_permission') }),
  full: () => ({ what: t('digests.fault_full'), advice: t('digests.advice_full') }),
  newer: () => ({ what: t('digests.fault_newer'), advice: t('digests.advice_newer') }),
};

/** What went wrong. */
export function faultText(kind: FaultKind): string {
  return FAULTS[kind]().what;
}

/** What the reader can do about it, and, where the extension goes on by itself, whether it will be tried again. */
export function adviceText(kind: FaultKind, goesOn: boolean): string {
  const { advice, retried } = FAULTS[kind]();
  return [advice, goesOn && retried && t('digests.retried')].filter(Boolean).join(' ');
}

/** What is wrong in a digest, and what to do; nothing for what a version before said in its own words. */
export function problemText({ kind, values }: Problem): string {
  // Not by `t`, whose keys each have their own number of gaps.
  return localeText(`digest_problem.${kind}`, values);
}

/** That something could not be done, and what the reader can do. */
export function failureText(failed: boolean | 'newer'): string {
  return failed === 'newer' ? `${faultText(failed)} ${adviceText(failed, false)}` : t('digests.failed');
}
