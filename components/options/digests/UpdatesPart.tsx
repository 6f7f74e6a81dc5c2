import { useRef } from 'preact/hooks';
import type { UpdatesPartState } from '../../../data/options/digests/state';
import type { Updates } from '../../../data/options/digests/updates';
import { useFocusPart } from '../../focus-part';
import { t } from '../../text';
import { Explanation } from './Explanation';
import { NotAllowed } from './NotAllowed';
import { UpdateChoices } from './UpdateChoices';
import { UpdateReport } from './UpdateReport';

export interface UpdatesPartProps {
  state: UpdatesPartState;
  updates: Updates;
}

/** Updates: the switch, what turning on means, the choices, and how it went. */
export function UpdatesPart({ state, updates }: UpdatesPartProps) {
  const { now, explaining = false, forbidden, isIdleUnknown = false, declined, failed } = state;
  const switchRef = useRef<HTMLInputElement>(null);
  const isOn = now !== undefined && now.settings.sources.length > 0;
  // When the explanation goes, the keyboard is back where it opened it.
  useFocusPart(switchRef, `${explaining} ${forbidden.length} ${isIdleUnknown}`);
  return (
    <section class="part" aria-labelledby="updates" data-testid="updates" data-state={isOn ? 'on' : 'off'}>
      <h3 id="updates">{t('digests.updates')}</h3>
      <p>{t('digests.updates_help')}</p>
      {now && (
        <label class="check">
          <input
            ref={switchRef}
            type="checkbox"
            // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says it by itself, and HTML allows no second word on it
            role="switch"
            data-testid="updates-switch"
            aria-expanded={isOn ? undefined : explaining}
            // Until it is confirmed, what was there is still true.
            checked={isOn}
            onChange={({ currentTarget }) => {
              currentTarget.checked = isOn;
              if (isOn) void updates.setSources([]);
              else if (explaining) updates.leave();
              else updates.explain();
            }}
          />
          {t('digests.switch')}
        </label>
      )}
      {explaining && !isOn && (
        <Explanation declined={declined === 'sources'} onConfirm={updates.setSources} onLeave={updates.leave} />
      )}
      {now && isOn && (
        <>
          <UpdateChoices settings={now.settings} updates={updates} />
          <p role="alert" class="trouble">
            {declined && t(declined === 'idle' ? 'digests.idle_declined' : 'digests.sources_declined')}
          </p>
          {forbidden.length > 0 && (
            <NotAllowed name="updates" text={t('digests.revoked')} onAllow={() => void updates.allowAgain()} />
          )}
          {isIdleUnknown && (
            <NotAllowed
              name="idle"
              text={t('digests.idle_unknown')}
              onAllow={() => void updates.setOnlyWhenIdle(true)}
            />
          )}
          <p class="acts">
            <button
              type="button"
              class="button"
              data-testid="update-now"
              aria-disabled={now.state.running !== undefined}
              onClick={() => {
                if (!now.state.running) void updates.updateNow();
              }}
            >
              {t('digests.now')}
            </button>
          </p>
        </>
      )}
      {now && (isOn || now.state.last) && <UpdateReport now={now} />}
      {failed && <p role="alert">{t('digests.failed')}</p>}
    </section>
  );
}
