import type { ComponentChild } from 'preact';
import type { ReadingListData, ReadingListState } from '../../data/options/reading-list-data';
import type { OptionsState } from '../../data/options/state';
import type { Options } from '../../data/options/store';
import { MarkIcon } from '../icons';
import { t } from '../text';
import { DataSection } from './DataSection';
import { SectionNav } from './nav/SectionNav';
import { SiteList } from './SiteList';

export interface OptionsViewProps {
  state: OptionsState;
  options: Options;
  /** How things look; none while it is not there. */
  appearanceView?: ComponentChild;
  /** The digests' part. */
  digestsView: ComponentChild;
  /** Shortcuts, privacy and about. */
  laterView: ComponentChild;
  /** The reading list's part. */
  listState: ReadingListState;
  list: ReadingListData;
}

/** The whole options page. */
export function OptionsView(props: OptionsViewProps) {
  const { state, options, appearanceView, digestsView, laterView, listState, list } = props;
  const { sites, declined, failed } = state;
  return (
    <div class="options">
      <header>
        <h1>
          <MarkIcon /> {t('extension.name')}
        </h1>
        <SectionNav
          sections={[
            ...(appearanceView ? [{ id: 'appearance', title: t('appearance.name') }] : []),
            { id: 'sites', title: t('options.sites') },
            ...(digestsView ? [{ id: 'digests', title: t('digests.name') }] : []),
            { id: 'data', title: t('data.name') },
            ...(laterView
              ? [
                  { id: 'shortcuts', title: t('keys.name') },
                  { id: 'privacy', title: t('privacy.name') },
                  { id: 'about', title: t('about.name') },
                ]
              : []),
          ]}
        />
      </header>
      <main>
        {failed && (
          <p class="failed" role="alert">
            {t('options.failed')}{' '}
            <button type="button" class="button" onClick={options.load}>
              {t('failure.retry')}
            </button>
          </p>
        )}
        {appearanceView}
        <section aria-labelledby="sites">
          <h2 id="sites">{t('options.sites')}</h2>
          <p>{t('options.sites_help')}</p>
          {sites && <SiteList sites={sites} declined={declined} onSite={options.setSite} />}
          <p class="aside">{t('options.sites_other')}</p>
        </section>
        {digestsView}
        <DataSection state={listState} list={list} />
        {laterView}
      </main>
    </div>
  );
}
