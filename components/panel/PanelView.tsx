import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { papersOf } from '../../data/panel/lines';
import type { Panel } from '../../data/panel/panel';
import type { PanelState } from '../../data/panel/state';
import { isFiltered } from '../../data/panel/view';
import type { Entry } from '../../data/reading-list/entry';
import { Message } from '../Message';
import { problemText } from '../problem-text';
import { SearchBox } from '../SearchBox';
import { Skeleton } from '../Skeleton';
import { t } from '../text';
import { DamageNotice } from './DamageNotice';
import { EntryDetail } from './EntryDetail';
import { EntryList } from './EntryList';
import { PanelDialog } from './PanelDialog';
import { PanelFooter } from './PanelFooter';
import { PanelHeader } from './PanelHeader';
import { ReadingChart } from './ReadingChart';
import { SelectionBar } from './SelectionBar';
import { StatusChips } from './StatusChips';
import { ViewBar } from './ViewBar';

export interface PanelViewProps {
  state: PanelState;
  panel: Panel;
  /** BCP 47 tag of the interface's language. */
  language: string;
  /** Now, ms since the epoch. */
  now: number;
}

/** The whole panel: the list, and over it a paper's detail or a dialog. */
export function PanelView({ state, panel, language, now }: PanelViewProps) {
  const scroller = useRef<HTMLElement>(null);
  const { view, facets, selected, detail } = state;
  const entry = detail && state.entries.get(detail);
  const tags = facets?.tags.map(({ tag }) => tag) ?? [];
  return (
    <div class="panel">
      <div class="list" inert={entry !== undefined}>
        <header>
          <PanelHeader total={facets && state.entries.size} panel={panel} />
          <div class="tools">
            <SearchBox query={view.query} placeholder={t('panel.find')} onSearch={(query) => panel.show({ query })} />
          </div>
          <StatusChips
            facets={facets}
            status={view.status}
            total={state.entries.size}
            onStatus={(status) => panel.show({ status })}
          />
          {state.entries.size > 0 && <ViewBar view={view} facets={facets} language={language} onView={panel.show} />}
        </header>
        <main ref={scroller}>
          {state.damage && <DamageNotice {...state.damage} onOpen={panel.openOptions} onClose={panel.clearDamage} />}
          {facets && !isFiltered(view) && <ReadingChart read={facets.read} />}
          <Papers state={state} panel={panel} language={language} now={now} scroller={scroller} />
        </main>
        {selected.size > 0 && <Selection state={state} panel={panel} tags={tags} />}
      </div>
      {entry && <OpenEntry key={entry.id} entry={entry} tags={tags} state={state} panel={panel} language={language} />}
      <PanelDialog state={state} panel={panel} />
      <PanelFooter state={state} now={now} onUndo={panel.undo} onHelp={() => panel.openDialog('help')} />
    </div>
  );
}

function Papers({
  state,
  panel,
  language,
  now,
  scroller,
}: PanelViewProps & { scroller: RefObject<HTMLElement | null> }) {
  const { lines, complete, loadProblem } = state;
  if (loadProblem) return <Message title={t('failure.read')} help={problemText(loadProblem)} onRetry={panel.load} />;
  if (!lines || (lines.length === 0 && !complete)) return <Skeleton />;
  if (lines.length === 0) return <Empty state={state} panel={panel} />;
  return (
    <EntryList
      lines={lines}
      selected={state.selected}
      cursor={state.cursor}
      scroller={scroller}
      isCovered={state.detail !== undefined}
      tagColors={state.tagColors}
      now={now}
      language={language}
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

function OpenEntry({ entry, tags, state, panel, language }: PartProps & { entry: Entry; language: string }) {
  const ids = [entry.id];
  return (
    <EntryDetail
      entry={entry}
      note={state.typed.get(entry.id)?.note ?? entry.note?.value ?? ''}
      tags={tags}
      tagColors={state.tagColors}
      language={language}
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

function Empty({ state, panel }: Pick<PanelViewProps, 'state' | 'panel'>) {
  if (!isFiltered(state.view)) {
    const act = { text: t('panel.import'), onAct: panel.openOptions };
    return <Message title={t('empty.list')} help={t('empty.list_help')} act={act} />;
  }
  const onAct = () => panel.show({ query: '', status: undefined, tag: undefined, month: undefined });
  return <Message title={t('panel.none')} help={t('panel.none_help')} act={{ text: t('panel.clear'), onAct }} />;
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
