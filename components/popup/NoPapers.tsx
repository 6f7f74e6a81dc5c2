import type { Popup } from '../../data/popup/popup';
import { isAnswer, type PopupState, readFailed } from '../../data/popup/state';
import { Message } from '../Message';
import { SearchTips } from '../papers/SearchTips';
import { problemText } from '../problem-text';
import { t } from '../text';

interface NoPapersProps {
  state: PopupState;
  popup: Pick<Popup, 'retry' | 'search' | 'openDigestOptions'>;
}

/** Why there are no papers, in a few words. */
export function noPapersText(state: PopupState): string {
  if (readFailed(state)) return t('failure.read');
  if (isAnswer(state)) return t('empty.search', [state.query]);
  if (state.view === 'list') return t('empty.list');
  return t(state.days?.length === 0 ? 'empty.library' : 'empty.day');
}

/** Why there are no papers, and what the reader can do. */
export function NoPapers({ state, popup }: NoPapersProps) {
  const title = noPapersText(state);
  if (readFailed(state)) {
    const { view, listFailed } = state;
    const isKnown = view === 'list' && listFailed && listFailed !== 'unknown';
    const help = isKnown ? problemText(listFailed) : t('failure.read_help');
    return <Message title={title} help={help} onRetry={popup.retry} />;
  }
  if (isAnswer(state)) {
    return (
      <Message title={title}>
        <SearchTips isList={state.view === 'list'} onSearch={popup.search} />
      </Message>
    );
  }
  if (state.view === 'list') return <Message title={title} help={t('empty.list_help')} />;
  if (state.days?.length !== 0) return <Message title={title} />;
  const areOff = state.updates?.settings.sources.length === 0;
  const act = { text: t('freshness.turn_on'), onAct: () => void popup.openDigestOptions() };
  return <Message title={title} help={t('empty.library_help')} act={areOff ? act : undefined} />;
}
