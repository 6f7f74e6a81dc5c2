import { numberText } from '../../data/locale-text';
import type { PopupState } from '../../data/popup/state';
import { t } from '../text';

export interface ViewTabsProps extends Pick<PopupState, 'view' | 'count'> {
  onView(view: PopupState['view']): void;
}

/** The two lists of the popup. */
export function ViewTabs({ view, count, onView }: ViewTabsProps) {
  return (
    <nav aria-label={t('tabs.name')}>
      <button type="button" aria-current={view === 'day' ? 'page' : undefined} onClick={() => onView('day')}>
        {t('tabs.day')}
      </button>
      <button
        type="button"
        data-testid="reading-list"
        aria-current={view === 'list' ? 'page' : undefined}
        onClick={() => onView('list')}
      >
        {t('tabs.list')} {count !== undefined && <span class="number">{numberText(count)}</span>}
      </button>
    </nav>
  );
}
