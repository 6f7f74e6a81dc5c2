import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { numberText } from '../../data/locale-text';
import type { Facets } from '../../data/panel/facets';
import type { ListProblem } from '../../data/reading-list/problem';
import { cleanTag, TAG_COLORS, type TagColor, type TagColors } from '../../data/reading-list/tags';
import { Dialog } from '../Dialog';
import { useFocusPart } from '../focus-part';
import { IconButton } from '../IconButton';
import { CloseIcon } from '../icons';
import { problemText } from '../problem-text';
import { t } from '../text';

export interface TagManagerProps {
  tags: Facets['tags'];
  tagColors: TagColors;
  /** What kept the last act from being done. */
  problem?: ListProblem | undefined;
  onRename(from: string, to: string): void;
  onDelete(tag: string): void;
  onColor(tag: string, color: TagColor): void;
  onClose(): void;
}

/** All tags: renamed in place, which makes two of one name one; coloured; taken off every paper. */
export function TagManager({ tags, tagColors, problem, onRename, onDelete, onColor, onClose }: TagManagerProps) {
  /** Where the keyboard goes on when the row of the last act goes: the tag's new name, else the place in the list. */
  const [acted, setActed] = useState<{ place: number; name?: string | undefined }>();
  const field = useRef<HTMLInputElement>(null);
  const help = useRef<HTMLParagraphElement>(null);
  const renamed = tags.findIndex(({ tag }) => tag === acted?.name);
  const next = renamed < 0 ? Math.min(acted?.place ?? 0, tags.length - 1) : renamed;
  useFocusPart(tags.length > 0 ? field : help, tags.map(({ tag }) => tag).join());
  return (
    <Dialog title={t('tags.manage')} class="tags-dialog" testId="tags" onClose={onClose}>
      <p class="hint-text" ref={help} tabIndex={-1}>
        {t(tags.length > 0 ? 'tags.manage_help' : 'tags.manage_empty')}
      </p>
      {/* What is said below lies behind this. */}
      <p role="alert">{acted && problem && problemText(problem)}</p>
      <ul class="tag-rows">
        {tags.map(({ tag, count }, place) => (
          <TagRow
            key={tag}
            tag={tag}
            count={count}
            color={tagColors[tag]?.value ?? 'gray'}
            field={place === next ? field : null}
            onRename={(name) => {
              setActed({ place, name: cleanTag(name) });
              onRename(tag, name);
            }}
            onDelete={() => {
              setActed({ place });
              onDelete(tag);
            }}
            onColor={(color) => {
              setActed({ place });
              onColor(tag, color);
            }}
          />
        ))}
      </ul>
    </Dialog>
  );
}

interface TagRowProps {
  tag: string;
  count: number;
  color: TagColor;
  /** Gets the name's field. */
  field: RefObject<HTMLInputElement | null> | null;
  onRename(name: string): void;
  onDelete(): void;
  onColor(color: TagColor): void;
}

/** Until a change is confirmed, what was there is still true and is shown. */
function TagRow({ tag, count, color, field, onRename, onDelete, onColor }: TagRowProps) {
  return (
    <li>
      <select
        class="swatch"
        data-color={color}
        aria-label={t('tags.color_of', [tag])}
        title={t('tags.color')}
        value={color}
        onChange={({ currentTarget }) => {
          const chosen = TAG_COLORS[currentTarget.selectedIndex];
          if (chosen) onColor(chosen);
        }}
      >
        {TAG_COLORS.map((one) => (
          <option key={one} value={one}>
            {t(COLOR_TEXTS[one])}
          </option>
        ))}
      </select>
      <input
        class="tag-name"
        data-testid="tag-name"
        ref={field}
        aria-label={t('tags.rename', [tag])}
        defaultValue={tag}
        onChange={({ currentTarget }) => {
          const name = currentTarget.value.trim();
          currentTarget.value = tag;
          if (name && name !== tag) onRename(name);
        }}
      />
      <span class="number">{numberText(count)}</span>
      <IconButton icon={<CloseIcon />} name={t('tags.delete', [tag])} onClick={onDelete} />
    </li>
  );
}

const COLOR_TEXTS = {
  gray: 'tags.gray',
  red: 'tags.red',
  orange: 'tags.orange',
  yellow: 'tags.yellow',
  green: 'tags.green',
  teal: 'tags.teal',
  blue: 'tags.blue',
  purple: 'tags.purple',
} as const;
