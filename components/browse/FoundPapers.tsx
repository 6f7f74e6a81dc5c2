import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Browse } from '../../data/browse/browse';
import { foundRows } from '../../data/browse/shown';
import type { BrowseState } from '../../data/browse/state';
import type { Panel } from '../../data/panel/panel';
import { Message } from '../Message';
import { SearchTips } from '../papers/SearchTips';
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

/** Why nothing is shown that was found, in a few words; undefined where something is, or may still come. */
export function noFoundText({ findFailed, answer, query }: BrowseState): string | undefined {
  if (findFailed) return t('failure.read');
  const isNone = answer?.papers.length === 0 && !answer.indexing;
  return isNone ? t('empty.search', [query]) : undefined;
}

/** The papers of the whole library that have what was typed. */
export function FoundPapers({ state, browse, panel, scroller }: FoundPapersProps) {
  const { answer, saved, marks, looked, query, findFailed } = state;
  const handlers = useMemo(() => rowHandlers(browse, panel), [browse, panel]);
  const rows = useMemo(() => foundRows(state), [answer, saved, marks, looked]);
  const none = noFoundText(state);
  if (none && findFailed) {
    const retry = () => void browse.search(query);
    return <Message title={none} help={t('failure.read_help')} onRetry={retry} />;
  }
  if (!answer || !rows) return <Skeleton />;
  if (none) {
    return (
      <Message title={none}>
        <SearchTips isList={false} onSearch={browse.search} />
      </Message>
    );
  }
  return (
    <BrowseList
      rows={rows}
      expanded={state.expanded}
      byDay={false}
      more={answer.more}
      scroller={scroller}
      onMore={browse.showMore}
      {...handlers}
    />
  );
}
