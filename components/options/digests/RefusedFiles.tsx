import type { RefusalKind, RefusedFile } from '../../../data/library/sources/files';
import { dayText } from '../../dates';
import { t } from '../../text';
import { FirstOf } from '../FirstOf';
import { problemText } from './fault-text';

export interface RefusedFilesProps {
  refused: readonly RefusedFile[];
}

const REASONS: Record<RefusalKind, (file: RefusedFile) => string> = {
  'not-a-digest': () => t('digests.refused_not_a_digest'),
  malformed: () => t('digests.refused_malformed'),
  duplicate: ({ date }) => t('digests.refused_duplicate', [date ? dayText(date) : '']),
  'too-big': () => t('digests.refused_too_big'),
  'bad-zip': () => t('digests.refused_bad_zip'),
  unreadable: () => t('digests.refused_unreadable'),
};

/** Files that are not taken: which, where in them, and why; all of them, the others when asked for. */
export function RefusedFiles({ refused }: RefusedFilesProps) {
  if (refused.length === 0) return null;
  return (
    <div class="titles">
      <h4>{t('digests.files_refused')}</h4>
      <FirstOf items={refused} more={(left) => t('digests.files_more', left)}>
        {(one) => {
          const { file, kind, problem } = one;
          return (
            <li key={`${file} ${problem?.line} ${kind}`} data-testid="digest-refused">
              <span class="where">{problem ? t('digests.file_line', [file, problem.line]) : file}</span>{' '}
              {REASONS[kind](one)} {problem && problemText(problem)}
            </li>
          );
        }}
      </FirstOf>
    </div>
  );
}
