import type { OfferedSettings } from '../../../data/settings/backup';
import { SETTINGS } from '../../../data/settings/settings';
import { t } from '../../text';
import { settingName } from './texts';

export interface SettingsOfferProps {
  offered: OfferedSettings;
  isTaken: boolean;
  onTaken(isTaken: boolean): void;
}

/** Whether the settings of a backup are to be taken over, and which they are. */
export function SettingsOffer({ offered, isTaken, onTaken }: SettingsOfferProps) {
  const names = SETTINGS.flatMap(({ key }) => (key in offered.settings ? settingName(key) : []));
  return (
    <label class="check">
      <input
        type="checkbox"
        data-testid="import-settings"
        checked={isTaken}
        onChange={({ currentTarget }) => onTaken(currentTarget.checked)}
      />
      <span>
        {t('import.settings')} <span class="help">{names.join(' · ')}</span>{' '}
        <span class="help">{t('import.settings_help')}</span>
      </span>
    </label>
  );
}
