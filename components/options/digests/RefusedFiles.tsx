import { useState } from 'preact/hooks';
import type { RefusalKind, RefusedFile } from '../../../data/library/sources/files';
import { t } from '../../text';
import { dayText } from './formats';

export interface RefusedFilesProps {
  refused: readonly RefusedFile[];
  language: string;
}

type Say = (file: RefusedFile, language: string) => string;

const REASONS: Record<RefusalKind, Say> = {
  'not-a-digest': () => t('digests.refused_not_a_digest'),
  malformed: () => t('digests.refused_malformed'),
  duplicate: ({ date }, language) => t('digests.refused_duplicate', [date ? dayText(date, language) : '']),
  'too-big': () => t('digests.refused_too_big'),
  'bad-zip': () => t('digests.refused_bad_zip'),
  unreadable: () => t('digests.refused_unreadable'),
};

const FIRST = 5;
const STEP = 100;

/** Files that are not taken: which, where in them, and why; all of them, the others when asked for. */
export function RefusedFiles({ refused, language }: RefusedFilesProps) {
  const [shown, setShown] = useState(FIRST);
  if (refused.length === 0) return null;
  const rest = refused.length - shown;
  return (
    <div class="titles">
      <h4>{t('digests.files_refused')}</h4>
      <ul>
        {refused.slice(0, shown).map((one) => {
          const { file, line, kind, message } = one;
          return (
            <li key={`${file} ${line} ${kind}`} data-testid="digest-refused">
              <span class="where">{line === undefined ? file : t('digests.file_line', [file, line])}</span>{' '}
              {REASONS[kind](one, language)} {message && <span lang="en">{message}</span>}
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <button type="button" class="link" onClick={() => setShown(shown + STEP)}>
          {t('digests.files_more', rest)}
        </button>
      )}
    </div>
  );
}
