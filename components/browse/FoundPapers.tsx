import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Browse } from '../../data/browse/browse';
import { foundRows } from '../../data/browse/shown';
import type { BrowseState } from '../../data/browse/state';
import type { Panel } from '../../data/panel/panel';
import { Message } from '../Message';
import { AnswerLine } from '../popup/AnswerLine';
import { SearchTips } from '../popup/SearchTips';
import { Skeleton } from '../Skeleton';
import { t } from '../text';
import { BrowseList } from './BrowseList';
import { rowHandlers } from './row-handlers';

export interface FoundPapersProps {
  state: BrowseState;
  browse: Browse;
  panel: Pick<Panel, 'setStatus'>;
  scroller: RefObject<HTMLElement | null>;
}

/** The papers of the whole library that have what was typed. */
export function FoundPapers({ state, browse, panel, scroller }: FoundPapersProps) {
  const { answer, saved, marks, looked, query, findFailed } = state;
  const handlers = useMemo(() => rowHandlers(browse, panel), [browse, panel]);
  const rows = useMemo(() => foundRows(state), [answer, saved, marks, looked]);
  if (findFailed) {
    const retry = () => void browse.search(query);
    return <Message title={t('failure.read')} help={t('failure.read_help')} onRetry={retry} />;
  }
  if (!answer || !rows) return <Skeleton />;
  const found = { rows: rows.map(({ row }) => row), more: answer.more, indexing: answer.indexing };
  return (
    <>
      <AnswerLine found={found} view="day" />
      {rows.length === 0 && !answer.indexing ? (
        <Message title={t('empty.search', [query])}>
          <SearchTips isList={false} onSearch={browse.search} />
        </Message>
      ) : (
        <BrowseList
          rows={rows}
          expanded={state.expanded}
          byDay={false}
          more={answer.more}
          scroller={scroller}
          onMore={browse.showMore}
          {...handlers}
        />
      )}
    </>
  );
}
