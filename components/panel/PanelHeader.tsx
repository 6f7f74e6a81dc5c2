import type { Panel } from '../../data/panel/panel';
import { IconButton } from '../IconButton';
import { ExportIcon, MarkIcon, OptionsIcon, TagIcon } from '../icons';
import { t } from '../text';

export interface PanelHeaderProps {
  /** How many papers are saved; undefined while that is being read. */
  total: number | undefined;
  /** Whether the list is shown: what is done with all of it goes with it. */
  isList: boolean;
  panel: Pick<Panel, 'openDialog' | 'openOptions'>;
}

/** What this is, how much there is, and what can be done with all of it. */
export function PanelHeader({ total, isList, panel }: PanelHeaderProps) {
  return (
    <div class="panel-bar">
      <MarkIcon />
      <h1>{t('panel.name')}</h1>
      {total !== undefined && (
        <span class="count" data-testid="count">
          {t('day.count', total)}
        </span>
      )}
      <span class="space" />
      {isList && (
        <>
          <IconButton
            icon={<TagIcon />}
            name={t('tags.manage')}
            data-testid="open-tags"
            onClick={() => panel.openDialog('tags')}
          />
          <IconButton
            icon={<ExportIcon />}
            name={t('selection.export')}
            data-testid="open-export"
            onClick={() => panel.openDialog('export')}
          />
        </>
      )}
      <IconButton icon={<OptionsIcon />} name={t('panel.settings')} data-testid="options" onClick={panel.openOptions} />
    </div>
  );
}
