import type { DaysPartState } from '../../../data/options/digests/days';
import { t } from '../../text';
import { ageText, dayText } from './formats';

export interface FreshnessLineProps {
  state: Pick<DaysPartState, 'freshness' | 'updatesOn'>;
  language: string;
}

/** How old the newest digest is, and what could be done about it. */
export function FreshnessLine({ state: { freshness, updatesOn = false }, language }: FreshnessLineProps) {
  if (!freshness) return null;
  const { newest, age, state } = freshness;
  return (
    <p class="freshness" data-testid="freshness" data-state={state}>
      {t('digests.newest')}{' '}
      <strong>
        <time dateTime={newest}>{dayText(newest, language)}</time>
      </strong>{' '}
      · {ageText(age, language)}
      {!updatesOn && <span class="help">{t('digests.age_off')}</span>}
      {updatesOn && state === 'stale' && <span class="help">{t('digests.age_stale')}</span>}
    </p>
  );
}
