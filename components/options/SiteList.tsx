import type { OptionsState } from '../../data/options/state';
import { hostOf } from '../../data/sites/patterns';
import { t } from '../text';

export interface SiteListProps {
  sites: NonNullable<OptionsState['sites']>;
  declined: string | undefined;
  onSite(pattern: string, isOn: boolean): void;
}

const STATES = {
  on: { text: 'site.on', act: 'site.off_do' },
  off: { text: undefined, act: 'site.on_do' },
  revoked: { text: 'site.revoked', act: 'site.again_do' },
} as const;

/** What holds for a site, if there is anything to say. */
const said = ({ text }: (typeof STATES)[keyof typeof STATES]) => text && t(text);

/** The sites with what holds for each, and the way to change it. */
export function SiteList({ sites, declined, onSite }: SiteListProps) {
  return (
    <ul class="sites" aria-live="polite">
      {sites.map(({ pattern, title, state }) => (
        <li key={pattern} data-testid="site" data-pattern={pattern} data-state={state}>
          <span class="site">
            {title} <span class="host">{hostOf(pattern)}</span>
          </span>
          <span class="state">{declined === pattern ? t('site.declined') : said(STATES[state])}</span>
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
            {t(STATES[state].act)}
          </button>
        </li>
      ))}
    </ul>
  );
}
