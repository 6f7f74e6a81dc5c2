import type { About, AboutState } from '../../../data/options/about/about';
import { NEW_TAB } from '../../new-tab';
import { Source } from '../../Source';
import { t } from '../../text';
import { MissingPlaces } from './MissingPlaces';
import { ReportPart } from './ReportPart';

export interface AboutSectionProps {
  state: AboutState;
  about: About;
}

/** What this is and whose, what no longer fits arXiv's pages, and a report for those who can mend it. */
export function AboutSection({ state, about }: AboutSectionProps) {
  return (
    <section aria-labelledby="about">
      <h2 id="about">{t('about.name')}</h2>
      <p>
        {t('extension.name')} <span class="number">{state.version}</span>
      </p>
      <section class="part" aria-labelledby="source">
        <h3 id="source">{t('options.source')}</h3>
        <p>{t('options.source_help')}</p>
        <p class="aside">
          <Source source="daily-papers-ko" date={undefined} />
        </p>
        <p>{t('digests.credit_hf')}</p>
        <p class="aside">
          <Source source="hf-daily-papers" date={undefined} />
        </p>
      </section>
      <section class="part" aria-labelledby="licences">
        <h3 id="licences">{t('about.licences')}</h3>
        <p>{t('about.licences_help')}</p>
        <p class="aside">
          <a class="more-at" href="/licenses.txt" {...NEW_TAB}>
            {t('about.licences_all')}
          </a>
        </p>
      </section>
      <section class="part" aria-labelledby="missing">
        <h3 id="missing">{t('options.missing')}</h3>
        {state.missing && <MissingPlaces missing={state.missing} onClear={() => void about.clearMissing()} />}
      </section>
      <ReportPart state={state} about={about} />
    </section>
  );
}
