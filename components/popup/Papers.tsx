import type { RefObject } from 'preact';
import type { Popup } from '../../data/popup/popup';
import { isAnswer, type PopupState, readFailed, shownRows } from '../../data/popup/state';
import type { SavingHandlers } from '../papers/PaperRow';
import { Skeleton } from '../Skeleton';
import type * as Parts from './later-parts';
import { PaperList } from './PaperList';

export interface PapersProps {
  state: PopupState;
  popup: Popup;
  parts: typeof Parts | undefined;
  handlers: SavingHandlers;
  /** Rows to begin with. */
  initially: number;
  scroller: RefObject<HTMLElement | null>;
}

/** The papers of the day, the list or an answer, and what stands around them or in their place. */
export function Papers({ state, popup, parts, handlers, initially, scroller }: PapersProps) {
  const { view, found } = state;
  const rows = shownRows(state);
  const isDay = view === 'day';
  const isFailed = readFailed(state);
  const answer = !isFailed && isAnswer(state) ? found : undefined;
  const isEmpty = isFailed || (rows?.length === 0 && hasNone(state, answer));
  return (
    <>
      {parts && <parts.AnswerLine found={answer} view={view} instead={isEmpty && parts.noPapersText(state)} />}
      {isEmpty ? (
        parts && <parts.NoPapers state={state} popup={popup} />
      ) : !rows ? (
        <Skeleton />
      ) : (
        <PaperList
          key={view}
          rows={rows}
          state={state}
          initially={initially}
          scroller={scroller}
          onOpen={popup.open}
          onDismiss={isDay ? popup.dismiss : undefined}
          {...handlers}
        />
      )}
      {isDay && rows && !isEmpty && !answer && parts && <parts.FinishLine state={state} popup={popup} />}
    </>
  );
}

/** Whether no rows means no papers: what is still being indexed may be found yet, and of a day all of which is hidden, its end says so. */
function hasNone({ view, dayRows }: PopupState, answer: PopupState['found']): boolean {
  return answer ? !answer.indexing : view !== 'day' || dayRows?.length === 0;
}
