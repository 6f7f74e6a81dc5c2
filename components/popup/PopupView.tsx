import { useRef } from 'preact/hooks';
import type { Popup } from '../../data/popup/popup';
import { isAnswer, type PopupState, shownDay, shownRows } from '../../data/popup/state';
import { IconButton } from '../IconButton';
import { OptionsIcon } from '../icons';
import { SearchBox } from '../SearchBox';
import { t } from '../text';
import type { AccessBarProps } from './AccessBar';
import { CurrentPaper } from './CurrentPaper';
import { DayBar } from './DayBar';
import type * as Parts from './later-parts';
import { Papers } from './Papers';
import { SiteBar } from './SiteBar';
import { useScrollMemory } from './scroll-memory';
import { TriageBar } from './TriageBar';
import { ViewTabs } from './ViewTabs';

export interface PopupViewProps {
  state: PopupState;
  popup: Popup;
  /** What comes after the first papers. */
  parts: typeof Parts | undefined;
  /** Comes later still. */
  access: AccessBarProps | undefined;
  /** Now, ms since the epoch. */
  now: number;
  /** Where the list was scrolled to when the popup was last open, px. */
  scrolledTo: number;
}

/** The whole popup. */
export function PopupView({ state, popup, parts, access, now, scrolledTo }: PopupViewProps) {
  const scroller = useRef<HTMLElement>(null);
  const { view, current, query, expanded, saved, dayRows } = state;
  const answer = isAnswer(state) ? query : undefined;
  // Open summaries have their height only with the parts that come later.
  const isThere = shownRows(state) !== undefined && (parts !== undefined || expanded.size === 0);
  const noteScroll = useScrollMemory(scroller, `${view} ${state.date ?? ''}`, answer, isThere, scrolledTo);
  const handlers = {
    onSave: popup.setSaved,
    onStatus: popup.setStatus,
    onCite: popup.cite,
    onExpand: popup.setExpanded,
    Whole: parts?.WholeSummary,
  };
  const isDay = view === 'day' && answer === undefined;

  return (
    <div class="popup">
      <header>
        {view === 'day' ? (
          <DayBar {...shownDay(state)} hasNewDay={state.newDay !== undefined} onDay={popup.showDay} />
        ) : (
          <div class="bar titled">
            <h1>{t('tabs.list')}</h1>
            {state.count !== undefined && <span class="count">{t('day.count', state.count)}</span>}
            <button type="button" class="button latest" data-testid="open-panel" onClick={popup.openPanel}>
              {t('panel.open')}
            </button>
          </div>
        )}
        <IconButton icon={<OptionsIcon />} name={t('options.name')} data-testid="options" onClick={popup.openOptions} />
        <div class="tools">
          <ViewTabs view={view} count={state.count} onView={popup.showView} />
          <SearchBox
            query={query}
            name={t(view === 'day' ? 'find.name' : 'find.name_list')}
            onEnter={popup.prepareSearch}
            onSearch={popup.search}
          />
        </div>
      </header>
      <main
        ref={scroller}
        onScroll={({ currentTarget: { scrollTop } }) => {
          noteScroll(scrollTop);
          popup.scrolledTo(scrollTop);
        }}
      >
        {state.site && !answer && <SiteBar site={state.site} problem={state.siteProblem} onSite={popup.setSite} />}
        {current && !answer && (
          <CurrentPaper
            row={current}
            status={saved.get(current.id)}
            expanded={expanded.has(current.id)}
            {...handlers}
          />
        )}
        {isDay && dayRows && dayRows.length > 0 && <TriageBar state={state} popup={popup} />}
        <Papers
          state={state}
          popup={popup}
          parts={parts}
          scroller={scroller}
          initially={Math.ceil(scrolledTo / 80) + 10}
          handlers={handlers}
        />
      </main>
      {/* Not above the papers: they would move under the pointer. */}
      {parts && <parts.AccessBar access={access?.access ?? 'there'} onAllow={access?.onAllow} />}
      {parts ? <parts.Footer state={state} popup={popup} now={now} /> : <footer />}
      {state.help && parts && <parts.KeyHelp keys={parts.POPUP_KEYS} onClose={() => popup.showHelp(false)} />}
    </div>
  );
}
