import { t } from '../../text';
import { PermissionsPart, type PermissionsPartProps } from './PermissionsPart';
import { RequestsPart, type RequestsPartProps } from './RequestsPart';

export interface PrivacySectionProps {
  requestsPart: RequestsPartProps;
  permissionsPart: PermissionsPartProps;
}

/** What leaves the computer and what does not, in words and in evidence. */
export function PrivacySection({ requestsPart, permissionsPart }: PrivacySectionProps) {
  return (
    <section aria-labelledby="privacy">
      <h2 id="privacy">{t('privacy.name')}</h2>
      <p>{t('privacy.help')}</p>
      <p class="aside">{t('privacy.leaves')}</p>
      <RequestsPart {...requestsPart} />
      <PermissionsPart {...permissionsPart} />
    </section>
  );
}
