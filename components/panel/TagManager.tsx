import { numberText } from '../../data/locale-text';
import type { Facets } from '../../data/panel/facets';
import { TAG_COLORS, type TagColor, type TagColors } from '../../data/reading-list/tags';
import { Dialog } from '../Dialog';
import { CloseIcon } from '../icons';
import { t } from '../text';

export interface TagManagerProps {
  tags: Facets['tags'];
  tagColors: TagColors;
  onRename(from: string, to: string): void;
  onDelete(tag: string): void;
  onColor(tag: string, color: TagColor): void;
  onClose(): void;
}

/** All tags: renamed in place, which makes two of one name one; coloured; taken off every paper. */
export function TagManager({ tags, tagColors, onRename, onDelete, onColor, onClose }: TagManagerProps) {
  return (
    <Dialog title={t('tags.manage')} class="tags-dialog" testId="tags" onClose={onClose}>
      <p class="hint-text">{t(tags.length > 0 ? 'tags.manage_help' : 'tags.manage_empty')}</p>
      <ul class="tag-rows">
        {tags.map(({ tag, count }) => (
          <li key={tag}>
            <select
              class="swatch"
              data-color={tagColors[tag]?.value ?? 'gray'}
              aria-label={t('tags.color_of', [tag])}
              title={t('tags.color')}
              onChange={({ currentTarget }) => onColor(tag, TAG_COLORS[currentTarget.selectedIndex] ?? 'gray')}
            >
              {TAG_COLORS.map((color) => (
                <option key={color} selected={color === (tagColors[tag]?.value ?? 'gray')}>
                  {t(COLOR_TEXTS[color])}
                </option>
              ))}
            </select>
            <input
              class="tag-name"
              data-testid="tag-name"
              aria-label={t('tags.rename', [tag])}
              defaultValue={tag}
              onChange={({ currentTarget }) => {
                const name = currentTarget.value.trim();
                if (name && name !== tag) onRename(tag, name);
                else currentTarget.value = tag;
              }}
            />
            <span class="number">{numberText(count)}</span>
            <button
              type="button"
              class="icon"
              aria-label={t('tags.delete', [tag])}
              title={t('tags.delete', [tag])}
              onClick={() => onDelete(tag)}
            >
              <CloseIcon />
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
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
