import { numberText } from '../../../data/locale-text';
import type { FilesPreview as Preview } from '../../../data/options/digests/state';
import { t } from '../../text';
import { daysText } from './days-text';
import { RefusedFiles } from './RefusedFiles';

export interface FilesPreviewProps {
  preview: Preview;
  onWrite(): void;
  onLeave(): void;
}

/** The counts of what taking files in would do, in words. */
export const countsText = (preview: Preview) =>
  kindsOf(preview)
    .map(({ name, count }) => `${name} ${count}`)
    .join(', ');

const kindsOf = ({ added, replaced, unchanged, refused }: Preview) => [
  { kind: 'added', name: t('digests.files_added'), count: added.length },
  { kind: 'replaced', name: t('digests.files_replaced'), count: replaced.length },
  { kind: 'unchanged', name: t('digests.files_unchanged'), count: unchanged.length },
  { kind: 'refused', name: t('digests.files_refused'), count: refused.length },
];

/** What taking files in would do: how many days of which kind, and which files are refused and why. */
export function FilesPreview({ preview, onWrite, onLeave }: FilesPreviewProps) {
  const { added, replaced, unchanged, refused } = preview;
  const kinds = kindsOf(preview);
  const taken = added.length + replaced.length;
  return (
    <div class="preview" data-testid="digest-preview">
      <dl class="counts">
        {kinds.map(({ kind, name, count }) => (
          <div key={kind} data-testid={`digest-count-${kind}`} data-none={count === 0}>
            <dt>{name}</dt>
            <dd>{numberText(count)}</dd>
          </div>
        ))}
      </dl>
      {replaced.length > 0 && (
        <p class="help">
          {t('digests.files_replaced')}: {daysText(replaced)}
        </p>
      )}
      <RefusedFiles refused={refused} />
      {taken === 0 && <p>{t(unchanged.length > 0 ? 'digests.files_nothing' : 'digests.files_empty')}</p>}
      <p class="acts">
        {taken > 0 && (
          <button type="button" class="button primary" data-testid="digest-import" onClick={onWrite}>
            {t('digests.files_do', taken)}
          </button>
        )}
        <button type="button" class="button" data-testid="digest-leave" onClick={onLeave}>
          {t('digests.leave')}
        </button>
      </p>
    </div>
  );
}
