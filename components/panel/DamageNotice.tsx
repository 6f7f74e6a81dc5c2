import { t } from '../text';

export interface DamageNoticeProps {
  found: number;
  expected: number;
  onOpen(): void;
  onClose(): void;
}

/** Says that the list was rebuilt with fewer papers than it had, and where the others may be. */
export function DamageNotice({ found, expected, onOpen, onClose }: DamageNoticeProps) {
  return (
    <div class="damage" role="alert">
      <p>{t('panel.damage', [found, expected])}</p>
      <p class="acts">
        <button type="button" class="button" onClick={onOpen}>
          {t('panel.damage_open')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t('keys.close')}
        </button>
      </p>
    </div>
  );
}
