import type { PopupState } from '../../data/popup/state';
import { t } from '../text';

export interface SiteBarProps {
  site: NonNullable<PopupState['site']>;
  declined: boolean;
  onSite(isOn: boolean): void;
}

/** Whether the tab's site gets badges, and the way to change that: the browser's question comes from here. */
export function SiteBar({ site: { title, state }, declined, onSite }: SiteBarProps) {
  const isOn = state === 'on';
  return (
    <section class="site" data-testid="tab-site" data-state={state} aria-label={title}>
      <p>
        <strong>{title}</strong>{' '}
        <span role="status">
          {t(declined ? 'site.declined' : isOn ? 'site.on' : state === 'revoked' ? 'site.revoked' : 'site.offer')}
        </span>
      </p>
      <button type="button" class="button" data-testid="set-site" onClick={() => onSite(!isOn)}>
        {t(isOn ? 'site.off_do' : state === 'revoked' ? 'site.again_do' : 'site.here_do')}
      </button>
    </section>
  );
}
