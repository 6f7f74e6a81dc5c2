import type { Panel } from '../../data/panel/panel';
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
          <Button
            icon={<TagIcon />}
            name={t('tags.manage')}
            testId="open-tags"
            onClick={() => panel.openDialog('tags')}
          />
          <Button
            icon={<ExportIcon />}
            name={t('selection.export')}
            testId="open-export"
            onClick={() => panel.openDialog('export')}
          />
        </>
      )}
      <Button icon={<OptionsIcon />} name={t('panel.settings')} testId="options" onClick={panel.openOptions} />
    </div>
  );
}

function Button({
  icon,
  name,
  testId,
  onClick,
}: {
  icon: preact.VNode;
  name: string;
  testId: string;
  onClick(): void;
}) {
  return (
    <button type="button" class="icon" data-testid={testId} aria-label={name} title={name} onClick={onClick}>
      {icon}
    </button>
  );
}
