import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { papersOf } from '../../data/panel/lines';
import type { Panel } from '../../data/panel/panel';
import type { PanelState } from '../../data/panel/state';
import { isFiltered } from '../../data/panel/view';
import type { Entry } from '../../data/reading-list/entry';
import { useFocusPart } from '../focus-part';
import { Message } from '../Message';
import { AnswerLine } from '../papers/AnswerLine';
import { problemText } from '../problem-text';
import { SearchBox } from '../SearchBox';
import { Skeleton } from '../Skeleton';
import { t } from '../text';
import { DamageNotice } from './DamageNotice';
import type { EntryDetail } from './EntryDetail';
import { EntryList } from './EntryList';
import type { PanelDialog } from './PanelDialog';
import { PanelFooter } from './PanelFooter';
import { PanelHeader } from './PanelHeader';
import { type PanelTab, PanelTabs } from './PanelTabs';
import { ReadingChart } from './ReadingChart';
import { SelectionBar } from './SelectionBar';
import { StatusChips } from './StatusChips';
import { ViewBar } from './ViewBar';

/** The views that are not needed to show the list. */
export interface OverList {
  EntryDetail: typeof EntryDetail;
  PanelDialog: typeof PanelDialog;
}

export interface PanelViewProps {
  state: PanelState;
  panel: Panel;
  /** Now, ms since the epoch. */
  now: number;
  tab: PanelTab;
  /** What lies over the list, once its code has come. */
  over?: OverList | undefined;
  /** The part that shows the library, once it was asked for. */
  browse?: ComponentChildren;
  onTab(tab: PanelTab): void;
}

const NOWHERE = { current: null };

/** The whole panel: the list or the library, and over them a paper's detail or a dialog. */
export function PanelView({ state, panel, now, tab, over, browse, onTab }: PanelViewProps) {
  const scroller = useRef<HTMLElement>(null);
  const { view, facets, selected, detail } = state;
  const entry = over && detail && state.entries.get(detail);
  const tags = facets?.tags.map(({ tag }) => tag) ?? [];
  // With the notice of damage go its buttons; when it comes, none does.
  useFocusPart(state.damage ? NOWHERE : scroller, String(state.damage !== undefined));
  return (
    <div class="panel">
      <header inert={entry !== undefined}>
        <PanelHeader total={facets && state.entries.size} isList={tab === 'list'} panel={panel} />
        <PanelTabs tab={tab} onTab={onTab} />
      </header>
      {/* Both stay as they are, scrolled and half filled in, while the other is shown. */}
      <div class="page" data-covered={tab !== 'list'} inert={tab !== 'list'}>
        <div class="list" inert={entry !== undefined}>
          <search>
            <div class="tools">
              <SearchBox
                query={view.query}
                placeholder={t('panel.find')}
                onEnter={panel.prepareFind}
                onSearch={(query) => panel.show({ query })}
              />
            </div>
            <StatusChips
              facets={facets}
              status={view.status}
              total={state.entries.size}
              onStatus={(status) => panel.show({ status })}
            />
            {state.entries.size > 0 && <ViewBar view={view} facets={facets} onView={panel.show} />}
          </search>
          <main ref={scroller} tabIndex={-1}>
            <AnswerLine view="list" found={foundIn(state)} instead={noPapersText(state)} />
            {state.damage && <DamageNotice {...state.damage} onOpen={panel.openOptions} onClose={panel.clearDamage} />}
            {facets && !isFiltered(view) && <ReadingChart read={facets.read} />}
            <Papers state={state} panel={panel} now={now} scroller={scroller} tab={tab} />
          </main>
          {/* There before the bar is, so that the first one is read out too. */}
          <p class="unseen" role="status">
            {selected.size > 0 && t('selection.count', selected.size)}
          </p>
          {selected.size > 0 && <Selection state={state} panel={panel} tags={tags} />}
        </div>
        <PanelFooter state={state} now={now} onUndo={panel.undo} onHelp={() => panel.openDialog('help')} />
      </div>
      {browse && (
        <div class="page browse" data-covered={tab !== 'browse'} inert={tab !== 'browse'}>
          {browse}
        </div>
      )}
      {entry && <OpenEntry key={entry.id} {...{ entry, tags, state, panel }} View={over.EntryDetail} />}
      {over && <over.PanelDialog state={state} panel={panel} />}
    </div>
  );
}

function Papers({
  state,
  panel,
  now,
  scroller,
  tab,
}: Omit<PanelViewProps, 'browse' | 'onTab'> & { scroller: RefObject<HTMLElement | null> }) {
  const { lines, complete, loadProblem } = state;
  const none = noPapersText(state);
  if (none && loadProblem) return <Message title={none} help={problemText(loadProblem)} onRetry={panel.load} />;
  if (none) return <Empty state={state} panel={panel} title={none} />;
  if (!lines || (lines.length === 0 && !complete)) return <Skeleton />;
  return (
    <EntryList
      lines={lines}
      selected={state.selected}
      marker={state.marker}
      cursor={state.cursor}
      scroller={scroller}
      isCovered={state.detail !== undefined || tab !== 'list'}
      tagColors={state.tagColors}
      now={now}
      onCursor={panel.setCursor}
      onSelect={(id, on, range) => (range ? panel.selectTo(id) : panel.select([id], on))}
      onStatus={(id, status) => panel.setStatus([id], status)}
      onOpen={panel.openDetail}
    />
  );
}

interface PartProps extends Pick<PanelViewProps, 'state' | 'panel'> {
  /** Tags that are in use on the list. */
  tags: readonly string[];
}

interface OpenEntryProps extends PartProps {
  entry: Entry;
  View: OverList['EntryDetail'];
}

function OpenEntry({ entry, tags, state, panel, View }: OpenEntryProps) {
  const ids = [entry.id];
  return (
    <View
      entry={entry}
      note={state.typed.get(entry.id)?.note ?? entry.note?.value ?? ''}
      tags={tags}
      tagColors={state.tagColors}
      onClose={() => panel.openDetail(undefined)}
      onStatus={(status) => panel.setStatus(ids, status)}
      onRating={(rating) => panel.setRating(ids, rating)}
      onTag={(tag) => panel.addTag(ids, tag)}
      onUntag={(tag) => panel.removeTag(ids, tag)}
      onNote={(note) => panel.typeNote(entry.id, note)}
      onNoteDone={panel.storeNote}
      onCite={() => panel.cite(entry.id)}
      onExport={() => panel.openDialog('export')}
      onRemove={() => panel.remove(ids)}
    />
  );
}

/** Why no papers are shown, in a few words; undefined where some are, or they are still to come. */
function noPapersText({ lines, complete, loadProblem, view }: PanelState): string | undefined {
  if (loadProblem) return t('failure.read');
  if (lines?.length !== 0 || !complete) return undefined;
  return t(isFiltered(view) ? 'panel.none' : 'empty.list');
}

function foundIn({ lines, view }: PanelState) {
  return lines && view.query.trim() ? { rows: papersOf(lines), more: false } : undefined;
}

function Empty({ state, panel, title }: Pick<PanelViewProps, 'state' | 'panel'> & { title: string }) {
  if (!isFiltered(state.view)) {
    const act = { text: t('panel.import'), onAct: panel.openOptions };
    return <Message title={title} help={t('empty.list_help')} act={act} />;
  }
  const onAct = () => panel.show({ query: '', status: undefined, tag: undefined, month: undefined });
  return <Message title={title} help={t('panel.none_help')} act={{ text: t('panel.clear'), onAct }} />;
}

function Selection({ state, panel, tags }: PartProps) {
  const ids = [...state.selected];
  return (
    <SelectionBar
      count={ids.length}
      total={papersOf(state.lines ?? []).length}
      tags={tags}
      onAll={panel.selectAll}
      onNone={panel.clearSelection}
      onStatus={(status) => panel.setStatus(ids, status)}
      onRating={(rating) => panel.setRating(ids, rating)}
      onTag={(tag) => panel.addTag(ids, tag)}
      onUntag={(tag) => panel.removeTag(ids, tag)}
      onExport={() => panel.openDialog('export')}
      onRemove={() => panel.remove(ids)}
    />
  );
}
