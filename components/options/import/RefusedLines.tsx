import type { ImportPreview } from '../../../data/options/import/state';
import { t } from '../../text';
import { FirstOf } from '../FirstOf';
import { reasonText } from './texts';

/** Records that are not taken: where they are, why, and how they begin; all of them, the others when asked for. */
export function RefusedLines({ refused }: Pick<ImportPreview, 'refused'>) {
  if (refused.length === 0) return null;
  return (
    <div class="titles">
      <h4>{t('import.refused')}</h4>
      <FirstOf items={refused} more={(left) => t('import.more_lines', [left])}>
        {({ file, line, reason, text, more }) => (
          <li key={`${file} ${line} ${reason} ${text}`} data-testid="refused">
            <span class="where">{file ? t('import.file_line', [file, line]) : t('import.line', [line])}</span>{' '}
            {reasonText(reason)} {text && <code>{text}</code>}
            {more && <span class="help"> {t('import.refused_more', more)}</span>}
          </li>
        )}
      </FirstOf>
    </div>
  );
}
