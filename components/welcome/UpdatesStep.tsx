import { useRef } from 'preact/hooks';
import type { WelcomeState } from '../../data/welcome/state';
import type { Welcome } from '../../data/welcome/store';
import { useFocusPart } from '../focus-part';
import { Explanation } from '../options/digests/Explanation';
import { t } from '../text';

export interface UpdatesStepProps {
  state: Pick<WelcomeState, 'updates' | 'isOffline'>;
  welcome: Pick<Welcome, 'updates' | 'stayOffline'>;
}

/** Two ways to go on, of which neither is chosen for the reader; what turning on means is said before anything is asked. */
export function UpdatesStep({ state: { updates, isOffline }, welcome }: UpdatesStepProps) {
  const { now, explaining = false, declined, failed } = updates;
  const turnOn = useRef<HTMLButtonElement>(null);
  const isOn = (now?.settings.sources.length ?? 0) > 0;
  // When the explanation goes, the keyboard is back where it opened it.
  useFocusPart(turnOn, String(explaining));
  return (
    <section class="part" data-testid="welcome-updates" data-state={isOn ? 'on' : 'off'} aria-labelledby="updates">
      <h3 id="updates">{t('welcome.updates')}</h3>
      <p>{t('welcome.updates_help')}</p>
      <p class="acts">
        <button
          ref={turnOn}
          type="button"
          class="button"
          data-testid="choose-updates"
          aria-pressed={isOn}
          onClick={() => {
            if (!isOn) welcome.updates.explain();
          }}
        >
          {t('digests.confirm')}
        </button>
        <button
          type="button"
          class="button"
          data-testid="choose-offline"
          aria-pressed={isOffline}
          onClick={() => void welcome.stayOffline()}
        >
          {t('welcome.offline')}
        </button>
      </p>
      {explaining && !isOn && (
        <Explanation
          declined={declined === 'sources'}
          onConfirm={welcome.updates.setSources}
          onLeave={welcome.updates.leave}
        />
      )}
      <p role="status">{isOn ? t('welcome.is_on') : isOffline && t('welcome.is_offline')}</p>
      {failed && <p role="alert">{t('digests.failed')}</p>}
    </section>
  );
}
