import { type Rating, STATUSES, type Status } from '../../data/reading-list/entry';
import { IconButton } from '../IconButton';
import { CloseIcon } from '../icons';
import { openOnKey } from '../open-on-key';
import { statusText } from '../status-text';
import { t } from '../text';
import { TagInput } from './TagInput';

export interface SelectionBarProps {
  count: number;
  /** How many papers are shown. */
  total: number;
  tags: readonly string[];
  onAll(): void;
  onNone(): void;
  onStatus(status: Status): void;
  onRating(rating: Rating): void;
  onTag(tag: string): void;
  onUntag(tag: string): void;
  onExport(): void;
  onRemove(): void;
}

const RATINGS = [5, 4, 3, 2, 1, 0] as const;

/** What can be done with the papers that are selected. */
export function SelectionBar(props: SelectionBarProps) {
  const { count, total, tags, onAll, onNone } = props;
  return (
    <section class="selection" aria-label={t('selection.name')}>
      <div class="selection-head">
        <strong>{t('selection.count', count)}</strong>
        {count < total && (
          <button type="button" class="link" data-testid="select-all" onClick={onAll}>
            {t('selection.all', [total])}
          </button>
        )}
        <IconButton icon={<CloseIcon />} name={t('selection.none')} onClick={onNone} />
      </div>
      <div class="selection-acts">
        <Pick
          name={t('status.name')}
          testId="bulk-status"
          options={STATUSES.map((status) => [status, statusText(status)] as const)}
          onPick={props.onStatus}
        />
        <Pick
          name={t('rating.name')}
          testId="bulk-rating"
          options={RATINGS.map((rating) => [rating, rating === 0 ? t('rating.none') : '★'.repeat(rating)] as const)}
          onPick={props.onRating}
        />
        <Pick
          name={t('selection.untag')}
          testId="bulk-untag"
          options={tags.map((tag) => [tag, tag] as const)}
          onPick={props.onUntag}
        />
        <TagInput tags={tags} label={t('selection.tag')} onTag={props.onTag} />
        <button type="button" class="button" data-testid="bulk-export" onClick={props.onExport}>
          {t('selection.export')}
        </button>
        <button type="button" class="button" data-testid="bulk-remove" onClick={props.onRemove}>
          {t('detail.remove')}
        </button>
      </div>
    </section>
  );
}

interface PickProps<T> {
  name: string;
  testId: string;
  options: readonly (readonly [value: T, text: string])[];
  onPick(value: T): void;
}

/** A menu of one act: it says what it does, and goes back to saying that. */
function Pick<T>({ name, testId, options, onPick }: PickProps<T>) {
  if (options.length === 0) return null;
  return (
    <select
      class="button"
      data-testid={testId}
      aria-label={name}
      onKeyDown={openOnKey}
      onChange={({ currentTarget }) => {
        const option = options[currentTarget.selectedIndex - 1];
        currentTarget.selectedIndex = 0;
        if (option) onPick(option[0]);
      }}
    >
      <option>{name}</option>
      {options.map(([, text]) => (
        <option key={text}>{text}</option>
      ))}
    </select>
  );
}
