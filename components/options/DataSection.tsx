import { useRef } from 'preact/hooks';
import type { ReadingListData, ReadingListState } from '../../data/options/reading-list-data';
import { ExportForm } from '../ExportForm';
import { t } from '../text';
import { ImportPart } from './import/ImportPart';
import { MissingPapers } from './snapshots/MissingPapers';
import { SnapshotsPart } from './snapshots/SnapshotsPart';
import { SyncPart } from './sync/SyncPart';
import { UndoBar } from './UndoBar';

export interface DataSectionProps {
  state: ReadingListState;
  list: ReadingListData;
}

/** Everything that can be done with the reading list as a whole. */
export function DataSection({ state, list }: DataSectionProps) {
  const { snapshots, openedSetsReading } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section aria-labelledby="data">
      <h2 id="data" ref={heading} tabIndex={-1}>
        {t('data.name')}
      </h2>
      <p>{t('data.help')}</p>
      <MissingPapers
        damage={snapshots.damage}
        onClose={() => {
          // The button goes with the notice.
          heading.current?.focus();
          list.snapshots.clearDamage();
        }}
      />
      <ImportPart
        state={state.import}
        onRead={list.import.read}
        onWrite={list.import.write}
        onCancel={list.import.cancel}
      />
      <section class="part" aria-labelledby="export">
        <h3 id="export">
          {t('export.name')}{' '}
          {state.papers !== undefined && <span class="number">{t('data.papers', state.papers)}</span>}
        </h3>
        <p>{t('export.help')}</p>
        <ExportForm
          state={state.export}
          papers={state.papers}
          isAll
          onFormat={list.export.choose}
          onSave={list.export.save}
          onCopy={list.export.copy}
        />
      </section>
      <SnapshotsPart state={snapshots} snapshots={list.snapshots} />
      <SyncPart state={state.sync} sync={list.sync} />
      <section class="part" aria-labelledby="reading">
        <h3 id="reading">{t('data.reading')}</h3>
        {openedSetsReading !== undefined && (
          <label class="check">
            <input
              type="checkbox"
              data-testid="opened-sets-reading"
              checked={openedSetsReading}
              onChange={({ currentTarget }) => list.setOpenedSetsReading(currentTarget.checked)}
            />
            <span>
              {t('data.opened_sets')} <span class="help">{t('data.opened_sets_help')}</span>
            </span>
          </label>
        )}
      </section>
      {/* Not over what is being decided. */}
      <UndoBar state={state.import.step === 'choose' ? state.undo : {}} onUndo={list.undo.undo} />
    </section>
  );
}
