import { t } from '../text';

/** The parts of the panel. */
export type PanelTab = 'list' | 'browse';

export interface PanelTabsProps {
  tab: PanelTab;
  onTab(tab: PanelTab): void;
}

/** The two parts of the panel: what the reader has saved, and all there is. */
export function PanelTabs({ tab, onTab }: PanelTabsProps) {
  return (
    <nav aria-label={t('browse.tabs')}>
      {(['list', 'browse'] as const).map((one) => (
        <button
          type="button"
          key={one}
          data-testid={`tab-${one}`}
          aria-current={one === tab ? 'page' : undefined}
          onClick={() => onTab(one)}
        >
          {t(one === 'list' ? 'tabs.list' : 'browse.name')}
        </button>
      ))}
    </nav>
  );
}
