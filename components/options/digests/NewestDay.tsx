import type { DaysPartState } from '../../../data/options/digests/days';
import { agoText } from '../../ago-text';
import { dayText } from '../../dates';
import { t } from '../../text';

export interface NewestDayProps {
  state: Pick<DaysPartState, 'freshness' | 'updatesOn'>;
}

/** How old the newest digest is, and what could be done about it. */
export function NewestDay({ state: { freshness, updatesOn = false } }: NewestDayProps) {
  if (!freshness) return null;
  const { newest, age, state } = freshness;
  return (
    <p class="freshness" data-testid="freshness" data-state={state}>
      {t('digests.newest')}{' '}
      <strong>
        <time dateTime={newest}>{dayText(newest)}</time>
      </strong>{' '}
      · {agoText(age.count, age.unit)}
      {!updatesOn && <span class="help">{t('digests.age_off')}</span>}
      {updatesOn && state === 'stale' && <span class="help">{t('digests.age_stale')}</span>}
    </p>
  );
}
