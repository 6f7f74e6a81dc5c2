import type { ComponentChild } from 'preact';
import type { ReadingListData, ReadingListState } from '../../data/options/reading-list-data';
import type { OptionsState } from '../../data/options/state';
import type { Options } from '../../data/options/store';
import { MarkIcon } from '../icons';
import { Source } from '../Source';
import { t } from '../text';
import { DataSection } from './DataSection';
import { MissingPlaces } from './MissingPlaces';
import { SiteList } from './SiteList';

export interface OptionsViewProps {
  state: OptionsState;
  options: Options;
  /** The digests' part. */
  digestsView: ComponentChild;
  /** The reading list's part. */
  listState: ReadingListState;
  list: ReadingListData;
  language: string;
}

/** The whole options page. */
export function OptionsView({ state, options, digestsView, listState, list, language }: OptionsViewProps) {
  const { sites, missing, declined, copied, failed } = state;
  return (
    <main>
      <h1>
        <MarkIcon /> {t('extension.name')}
      </h1>
      {failed && (
        <p class="failed" role="alert">
          {t('options.failed')}{' '}
          <button type="button" class="button" onClick={options.load}>
            {t('failure.retry')}
          </button>
        </p>
      )}
      {digestsView}
      <section aria-labelledby="sites">
        <h2 id="sites">{t('options.sites')}</h2>
        <p>{t('options.sites_help')}</p>
        {sites && <SiteList sites={sites} declined={declined} onSite={options.setSite} />}
        <p class="aside">{t('options.sites_other')}</p>
      </section>
      <DataSection state={listState} list={list} language={language} />
      <section aria-labelledby="missing">
        <h2 id="missing">{t('options.missing')}</h2>
        {missing && (
          <MissingPlaces
            missing={missing}
            copied={copied === true}
            language={language}
            onCopy={options.copyReport}
            onClear={options.clearMissing}
          />
        )}
      </section>
      <section aria-labelledby="source">
        <h2 id="source">{t('options.source')}</h2>
        <p>{t('options.source_help')}</p>
        <p class="aside">
          <Source source="daily-papers-ko" date={undefined} />
        </p>
        <p>{t('digests.credit_hf')}</p>
        <p class="aside">
          <Source source="hf-daily-papers" date={undefined} />
        </p>
      </section>
    </main>
  );
}
