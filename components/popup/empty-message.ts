import { type PopupState, readFailed, shownRows } from '../../data/popup/state';
import { t } from '../text';

/** Why there are no rows, and what the reader can do. */
export function emptyMessage(state: PopupState): { title: string; help?: string } {
  if (readFailed(state)) return { title: t('failure.read'), help: t('failure.read_help') };
  if (state.query && shownRows({ ...state, query: '' })?.length) {
    return { title: t('empty.search', [state.query]), help: t('empty.search_help') };
  }
  if (state.view === 'list') return { title: t('empty.list'), help: t('empty.list_help') };
  if (state.days?.length === 0) return { title: t('empty.library'), help: t('empty.library_help') };
  return { title: t('empty.day') };
}
