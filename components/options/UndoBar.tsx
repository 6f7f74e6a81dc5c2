import { useRef } from 'preact/hooks';
import type { UndoState } from '../../data/options/undo/store';
import { actText } from '../act-text';
import { useFocusPart } from '../focus-part';
import { t } from '../text';

export interface UndoBarProps {
  state: UndoState;
  onUndo(): void;
}

/** What was just imported or restored, and the way back. */
export function UndoBar({ state: { last, said }, onUndo }: UndoBarProps) {
  const bar = useRef<HTMLParagraphElement>(null);
  useFocusPart(bar, String(last === undefined));
  return (
    <p class="undo" role="status" data-testid="undo-bar" ref={bar} tabIndex={-1}>
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
