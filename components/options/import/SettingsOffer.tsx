import type { BackupSettings, OfferedSettings } from '../../../data/settings/backup';
import { t } from '../../text';
import { settingName } from './texts';

export interface SettingsOfferProps {
  offered: OfferedSettings;
  isTaken: boolean;
  onTaken(isTaken: boolean): void;
}

/** Whether the settings of a backup are to be taken over, and which they are. */
export function SettingsOffer({ offered, isTaken, onTaken }: SettingsOfferProps) {
  const names = (Object.keys(offered.settings) as (keyof BackupSettings)[]).map(settingName);
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
