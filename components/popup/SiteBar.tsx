import type { PopupState } from '../../data/popup/state';
import { t } from '../text';

export interface SiteBarProps {
  site: NonNullable<PopupState['site']>;
  problem: PopupState['siteProblem'];
  onSite(isOn: boolean): void;
}

const STATES = {
  on: { text: 'site.on', act: 'site.off_do' },
  off: { text: 'site.offer', act: 'site.here_do' },
  revoked: { text: 'site.revoked', act: 'site.again_do' },
} as const;
const PROBLEMS = { declined: 'site.declined', failed: 'site.failed' } as const;

/** Whether the tab's site gets badges, and the way to change that: the browser's question comes from here. */
export function SiteBar({ site: { title, state }, problem, onSite }: SiteBarProps) {
  const isOn = state === 'on';
  return (
    <section class="site" data-testid="tab-site" data-state={state} aria-label={title}>
      <p>
        <strong>{title}</strong> <span role="status">{t(problem ? PROBLEMS[problem] : STATES[state].text)}</span>
      </p>
      <button type="button" class="button" data-testid="set-site" onClick={() => onSite(!isOn)}>
        {t(STATES[state].act)}
      </button>
    </section>
  );
}
