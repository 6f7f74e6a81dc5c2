import type { Panel } from '../../data/panel/panel';
import { exportedEntries, type PanelState } from '../../data/panel/state';
import { KeyHelp } from '../KeyHelp';
import { ExportDialog } from './ExportDialog';
import { PANEL_KEYS } from './keys';
import { TagManager } from './TagManager';

/** The dialog that is open, if one is. */
export function PanelDialog({ state, panel }: { state: PanelState; panel: Panel }) {
  const close = () => panel.openDialog(undefined);
  switch (state.dialog) {
    case 'help':
      return <KeyHelp keys={PANEL_KEYS} onClose={close} />;
    case 'tags':
      return (
        <TagManager
          tags={state.facets?.tags ?? []}
          tagColors={state.tagColors}
          problem={state.actProblem}
          onRename={panel.renameTag}
          onDelete={panel.deleteTag}
          onColor={panel.setTagColor}
          onClose={close}
        />
      );
    case 'export':
      return (
        <ExportDialog
          state={state.exported}
          papers={state.complete ? exportedEntries(state).length : undefined}
          onFormat={panel.exporting.choose}
          onSave={panel.exporting.save}
          onCopy={panel.exporting.copy}
          onClose={close}
        />
      );
    default:
      return null;
  }
}
