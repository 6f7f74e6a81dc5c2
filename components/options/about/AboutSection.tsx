import { Fragment } from 'preact';
import type { NetworkSourceId } from '../../../data/library/sources/source';
import type { About, AboutState } from '../../../data/options/about/about';
import { NETWORK_SOURCES } from '../../../data/paper';
import { NEW_TAB } from '../../new-tab';
import { Source } from '../../Source';
import { t } from '../../text';
import { MissingPlaces } from './MissingPlaces';
import { ReportPart } from './ReportPart';

export interface AboutSectionProps {
  state: AboutState;
  about: About;
}

/** Whose each source's summaries are, by the text that says it. */
const WHOSE = {
  'daily-papers-ko': 'options.source_help',
  'hf-daily-papers': 'digests.credit_hf',
} as const satisfies Record<NetworkSourceId, string>;

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
        {NETWORK_SOURCES.map((source) => (
          <Fragment key={source}>
            <p>{t(WHOSE[source])}</p>
            <p class="aside">
              <Source source={source} date={undefined} />
            </p>
          </Fragment>
        ))}
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
