import type { OptionsState } from '../../data/options/state';
import { hostOf } from '../../data/sites/patterns';
import { t } from '../text';

export interface SiteListProps {
  sites: NonNullable<OptionsState['sites']>;
  declined: string | undefined;
  onSite(pattern: string, isOn: boolean): void;
}

const SAID = { on: 'site.on', off: undefined, revoked: 'site.revoked' } as const;

/** The sites with what holds for each, and the way to change it. */
export function SiteList({ sites, declined, onSite }: SiteListProps) {
  return (
    <ul class="sites" aria-live="polite">
      {sites.map(({ pattern, title, state }) => (
        <li key={pattern} data-testid="site" data-pattern={pattern} data-state={state}>
          <span class="site">
            {title} <span class="host">{hostOf(pattern)}</span>
          </span>
          <span class="state">{declined === pattern ? t('site.declined') : SAID[state] && t(SAID[state])}</span>
          {state === 'revoked' && (
            <button
              type="button"
              class="button"
              aria-label={t('site.off_name', [title])}
              onClick={() => onSite(pattern, false)}
            >
              {t('site.off_do')}
            </button>
          )}
          <button
            type="button"
            class="button"
            aria-label={t(state === 'on' ? 'site.off_name' : 'site.on_name', [title])}
            onClick={() => onSite(pattern, state !== 'on')}
          >
            {t(state === 'on' ? 'site.off_do' : state === 'revoked' ? 'site.again_do' : 'site.on_do')}
          </button>
        </li>
      ))}
    </ul>
  );
}
