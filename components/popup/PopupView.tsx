import { useRef } from 'preact/hooks';
import { type PopupState, readFailed, shownDay, shownRows } from '../../data/popup/state';
import type { Popup } from '../../data/popup/store';
import { OptionsIcon } from '../icons';
import { KeyHelp } from '../KeyHelp';
import { Message } from '../Message';
import { SearchBox } from '../SearchBox';
import { Skeleton } from '../Skeleton';
import { t } from '../text';
import { CurrentPaper } from './CurrentPaper';
import { DayBar } from './DayBar';
import { emptyMessage } from './empty-message';
import { Footer } from './Footer';
import { POPUP_KEYS } from './keys';
import { PaperList } from './PaperList';
import { SiteBar } from './SiteBar';
import { useScrollMemory } from './scroll-memory';
import { ViewTabs } from './ViewTabs';

export interface PopupViewProps {
  state: PopupState;
  popup: Popup;
  /** BCP 47 tag of the interface's language. */
  language: string;
  /** Now, ms since the epoch. */
  now: number;
  /** Where the list was scrolled to when the popup was last open, px. */
  scrolledTo: number;
}

/** The whole popup. */
export function PopupView({ state, popup, language, now, scrolledTo }: PopupViewProps) {
  const scroller = useRef<HTMLElement>(null);
  const rows = shownRows(state);
  const { current, query, lastAct, saveProblem, expanded, saved } = state;
  useScrollMemory(scroller, `${state.view} ${state.date ?? ''}`, rows !== undefined, scrolledTo);
  const handlers = {
    onSave: popup.setSaved,
    onStatus: popup.setStatus,
    onCite: popup.cite,
    onExpand: popup.setExpanded,
  };

  return (
    <div class="popup">
      <header>
        {state.view === 'day' ? (
          <DayBar {...shownDay(state)} language={language} onDay={popup.showDay} />
        ) : (
          <div class="bar titled">
            <h1>{t('tabs.list')}</h1>
            {state.count !== undefined && <span class="count">{t('day.count', state.count)}</span>}
            <button type="button" class="button latest" data-testid="open-panel" onClick={popup.openPanel}>
              {t('panel.open')}
            </button>
          </div>
        )}
        <button
          type="button"
          class="icon options"
          data-testid="options"
          aria-label={t('options.name')}
          title={t('options.name')}
          onClick={popup.openOptions}
        >
          <OptionsIcon />
        </button>
        <div class="tools">
          <ViewTabs view={state.view} count={state.count} onView={popup.showView} />
          <SearchBox query={query} onSearch={popup.search} />
        </div>
      </header>
      <main ref={scroller} onScroll={(event) => popup.scrolledTo(event.currentTarget.scrollTop)}>
        {state.site && !query && <SiteBar site={state.site} problem={state.siteProblem} onSite={popup.setSite} />}
        {current && !query && (
          <CurrentPaper
            row={current}
            status={saved.get(current.id)}
            expanded={expanded.has(current.id)}
            {...handlers}
          />
        )}
        {readFailed(state) ? (
          <Message {...emptyMessage(state)} onRetry={popup.load} />
        ) : rows === undefined ? (
          <Skeleton />
        ) : rows.length === 0 ? (
          <Message {...emptyMessage(state)} />
        ) : (
          <PaperList
            key={state.view}
            rows={rows}
            saved={saved}
            expanded={expanded}
            initially={Math.ceil(scrolledTo / 80) + 10}
            scroller={scroller}
            {...handlers}
          />
        )}
      </main>
      <Footer
        latest={state.days?.at(-1)}
        now={now}
        lastAct={lastAct}
        saveProblem={saveProblem}
        copied={state.copied === true}
        onUndo={popup.undo}
        onHelp={() => popup.showHelp(true)}
      />
      {state.help && <KeyHelp keys={POPUP_KEYS} onClose={() => popup.showHelp(false)} />}
    </div>
  );
}
