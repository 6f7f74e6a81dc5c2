import { INTERVALS, type UpdateSettings } from '../../../data/library/updates/state';
import type { Updates } from '../../../data/options/digests/updates';
import { t } from '../../text';
import { SourceChoice } from './SourceChoice';

export interface UpdateChoicesProps {
  settings: UpdateSettings;
  updates: Updates;
}

const OFTEN: Record<UpdateSettings['everyHours'], () => string> = {
  6: () => t('digests.every_6'),
  24: () => t('digests.every_24'),
  168: () => t('digests.every_168'),
};

/** What is asked, how often, and when it is left alone. */
export function UpdateChoices({ settings, updates }: UpdateChoicesProps) {
  const { sources, everyHours, onMobileData, onlyWhenIdle } = settings;
  return (
    <>
      <SourceChoice chosen={sources} onChoose={updates.setSources} />
      <label class="field">
        <span class="field-name">{t('digests.interval')}</span>
        <select
          data-testid="updates-interval"
          value={everyHours}
          onChange={({ currentTarget }) => {
            const chosen = INTERVALS.find((hours) => hours === Number(currentTarget.value));
            if (chosen) updates.setInterval(chosen);
          }}
        >
          {INTERVALS.map((hours) => (
            <option key={hours} value={hours}>
              {OFTEN[hours]()}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input
          type="checkbox"
          data-testid="updates-mobile"
          checked={onMobileData}
          onChange={({ currentTarget }) => updates.setOnMobileData(currentTarget.checked)}
        />
        {t('digests.mobile')}
      </label>
      <label class="check">
        <input
          type="checkbox"
          data-testid="updates-idle"
          checked={onlyWhenIdle}
          onChange={({ currentTarget }) => {
            const isOn = currentTarget.checked;
            currentTarget.checked = onlyWhenIdle;
            updates.setOnlyWhenIdle(isOn);
          }}
        />
        <span>
          {t('digests.idle')} <span class="help">{t('digests.idle_help')}</span>
        </span>
      </label>
    </>
  );
}
