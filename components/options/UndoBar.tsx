import type { UndoState } from '../../data/options/undo/store';
import { actText } from '../act-text';
import { t } from '../text';

export interface UndoBarProps {
  state: UndoState;
  onUndo(): void;
}

/** What was just imported or restored, and the way back. */
export function UndoBar({ state: { last, said }, onUndo }: UndoBarProps) {
  return (
    <p class="undo" role="status" data-testid="undo-bar">
      {said === 'undone' && t('data.undone')}
      {last && (
        <>
          <span>{said === 'failed' ? t('data.undo_failed') : actText(last)}</span>
          <button type="button" class="link" data-testid="undo" onClick={onUndo}>
            {t('undo.do')}
          </button>
        </>
      )}
    </p>
  );
}
