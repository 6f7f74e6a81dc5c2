import type { Sync, SyncPartState } from '../../../data/options/sync/store';
import { t } from '../../text';
import { SyncReport } from './SyncReport';

export interface SyncPartProps {
  state: SyncPartState;
  sync: Sync;
}

/** Synchronisation through the browser's account: what it is, the switch, and how it went. */
export function SyncPart({ state, sync }: SyncPartProps) {
  const { sync: known, busy, cleared, failed } = state;
  return (
    <section class="part" aria-labelledby="sync" data-testid="sync" data-busy={busy !== undefined}>
      <h3 id="sync">{t('sync.name')}</h3>
      <p>{t('sync.help')}</p>
      <p>{t('sync.what')}</p>
      {known && (
        <label class="check">
          <input
            type="checkbox"
            // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says it by itself, and HTML allows no second word on it
            role="switch"
            data-testid="sync-switch"
            // Until it is confirmed, what was there is still true.
            checked={known.on}
            onChange={({ currentTarget }) => {
              const isOn = currentTarget.checked;
              currentTarget.checked = known.on;
              void sync.setOn(isOn);
            }}
          />
          {t('sync.switch')}
        </label>
      )}
      {known?.on && <SyncReport sync={known} left={state.left} />}
      {known && (
        <p class="acts">
          {known.on && (
            <button type="button" class="button" data-testid="sync-now" onClick={() => sync.syncNow()}>
              {t('sync.now')}
            </button>
          )}
          {!known.on && known.last !== undefined && (
            <>
              <button type="button" class="button" data-testid="sync-clear" onClick={() => sync.clear()}>
                {t('sync.clear')}
              </button>
              <span class="help">{t('sync.clear_help')}</span>
            </>
          )}
          <span role="status" class="help">
            {busy && t(busy === 'clear' ? 'sync.clearing' : 'sync.busy')}
            {cleared && t('sync.cleared')}
            {failed && t('sync.failed')}
          </span>
        </p>
      )}
    </section>
  );
}
