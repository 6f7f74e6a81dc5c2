import type { Browse } from '../../data/browse/browse';
import type { Panel } from '../../data/panel/panel';
import type { RowHandlers } from '../papers/PaperRow';
import { WholeSummary } from '../papers/WholeSummary';

/** What rows do while one browses. */
export function rowHandlers(
  browse: Pick<Browse, 'setSaved' | 'setExpanded' | 'opened' | 'setDismissed'>,
  panel: Pick<Panel, 'setStatus'>,
): RowHandlers {
  return {
    onSave: ({ id }, saved) => browse.setSaved(id, saved),
    onStatus: ({ id }, status) => panel.setStatus([id], status),
    // What arXiv's page says of a paper, which a citation is made from, the library does not know.
    onCite: () => undefined,
    onExpand: ({ id }, expanded) => browse.setExpanded(id, expanded),
    onOpen: ({ id }) => browse.opened(id),
    onDismiss: ({ id }, isDismissed) => browse.setDismissed(id, isDismissed),
    Whole: WholeSummary,
  };
}
