import type { ComponentChild } from 'preact';
import type { AppearanceChoices, AppearanceState } from '../../../data/options/appearance/appearance';
import { t } from '../../text';
import { CardSample } from './CardSample';
import { Choice } from './Choice';
import { SectionChoices } from './SectionChoices';

export interface AppearanceSectionProps {
  state: AppearanceState;
  choices: AppearanceChoices;
  /** The card as it looks now; undefined while there is no paper to show. */
  sample?: ComponentChild;
}

/** How cards, badges and our own pages look; every choice is seen at once wherever one is open. */
export function AppearanceSection({ state: { now, isNewer, failed }, choices, sample }: AppearanceSectionProps) {
  return (
    <section aria-labelledby="appearance">
      <h2 id="appearance">{t('appearance.name')}</h2>
      <p>{t('appearance.help')}</p>
      {isNewer && (
        <p class="notice" data-testid="settings-newer">
          {t('appearance.newer')}
        </p>
      )}
      {now && (
        <div class="part">
          <Choice
            name={t('appearance.theme')}
            testid="theme"
            value={now['setting:theme']}
            options={[
              ['system', t('appearance.theme_system')],
              ['light', t('appearance.theme_light')],
              ['dark', t('appearance.theme_dark')],
            ]}
            onChoose={(theme) => choices.choose({ 'setting:theme': theme })}
          />
          <Choice
            name={t('appearance.text_size')}
            testid="text-size"
            value={now['setting:text-size']}
            options={[
              [90, t('appearance.text_small')],
              [100, t('appearance.text_normal')],
              [115, t('appearance.text_large')],
              [130, t('appearance.text_largest')],
            ]}
            onChoose={(size) => choices.choose({ 'setting:text-size': size })}
          />
          <Choice
            name={t('appearance.card_place')}
            testid="card-place"
            value={now['setting:card-place']}
            options={[
              ['above', t('appearance.place_above')],
              ['below', t('appearance.place_below')],
            ]}
            onChoose={(place) => choices.choose({ 'setting:card-place': place })}
          />
          <SectionChoices
            hidden={now['setting:hidden-sections']}
            onHidden={(hidden) => choices.choose({ 'setting:hidden-sections': hidden })}
          />
          <label class="check">
            <input
              type="checkbox"
              data-testid="card-open"
              checked={!now['setting:card-closed']}
              onChange={({ currentTarget }) => choices.choose({ 'setting:card-closed': !currentTarget.checked })}
            />
            {t('appearance.card_open')}
          </label>
          <label class="check">
            <input
              type="checkbox"
              data-testid="list-badges"
              checked={now['setting:list-badges']}
              onChange={({ currentTarget }) => choices.choose({ 'setting:list-badges': currentTarget.checked })}
            />
            {t('appearance.list_badges')}
          </label>
          {failed && <p role="alert">{t('appearance.failed')}</p>}
          {sample && <CardSample place={now['setting:card-place']} card={sample} />}
        </div>
      )}
    </section>
  );
}
