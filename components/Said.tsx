import { useRef } from 'preact/hooks';
import { useFocusPart } from './focus-part';
import { t } from './text';

interface SaidProps {
  /** What is being done or went wrong. */
  text: string | undefined;
  /** What was just done and can be undone; said where there is no `text`. */
  undoable: string | undefined;
  onUndo(): void;
}

/** The line of a footer in which acts are told, with the way back; empty where there is nothing to tell. */
export function Said({ text, undoable, onUndo }: SaidProps) {
  const line = useRef<HTMLParagraphElement>(null);
  // Undoing takes its button away, and is said a little later.
  useFocusPart(line, String(text ?? undoable !== undefined));
  return (
    <p role="status" class="said" ref={undoable && !text ? null : line} tabIndex={-1}>
      {text}
      {!text && undoable && (
        <>
          {undoable}{' '}
          <button type="button" class="link" data-testid="undo" onClick={onUndo}>
            {t('undo.do')}
          </button>
        </>
      )}
    </p>
  );
}
