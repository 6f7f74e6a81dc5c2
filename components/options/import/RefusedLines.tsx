import { useState } from 'preact/hooks';
import type { ImportPreview } from '../../../data/options/import/state';
import { t } from '../../text';
import { reasonText } from './texts';

const FIRST = 5;
const STEP = 100;

/** Records that are not taken: where they are, why, and how they begin; all of them, the others when asked for. */
export function RefusedLines({ refused }: Pick<ImportPreview, 'refused'>) {
  const [shown, setShown] = useState(FIRST);
  if (refused.length === 0) return null;
  const rest = refused.length - shown;
  return (
    <div class="titles">
      <h4>{t('import.refused')}</h4>
      <ul>
        {refused.slice(0, shown).map(({ file, line, reason, text, more }) => (
          <li key={`${file} ${line} ${reason} ${text}`} data-testid="refused">
            <span class="where">{file ? t('import.file_line', [file, line]) : t('import.line', [line])}</span>{' '}
            {reasonText(reason)} {text && <code>{text}</code>}
            {more && <span class="help"> {t('import.refused_more', more)}</span>}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="link" data-testid="more-refused" onClick={() => setShown(shown + STEP)}>
          {t('import.more_lines', [rest])}
        </button>
      )}
    </div>
  );
}
