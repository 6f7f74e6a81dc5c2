import { useRef } from 'preact/hooks';
import type { TagColors } from '../../data/reading-list/tags';
import { useFocusPart } from '../focus-part';
import { IconButton } from '../IconButton';
import { CloseIcon } from '../icons';
import { t } from '../text';
import { Tag } from './Tag';
import { TagInput } from './TagInput';

export interface EntryTagsProps {
  chosen: readonly string[];
  /** Tags that are in use on the list. */
  tags: readonly string[];
  tagColors: TagColors;
  onTag(tag: string): void;
  onUntag(tag: string): void;
}

/** The tags of a paper, each with a way to take it off, and a field for more. */
export function EntryTags({ chosen, tags, tagColors, onTag, onUntag }: EntryTagsProps) {
  const field = useRef<HTMLInputElement>(null);
  useFocusPart(field, chosen.join());
  return (
    <fieldset class="field">
      <legend class="field-name">{t('tags.name')}</legend>
      <div class="tag-list">
        {chosen.map((tag) => (
          <span key={tag} class="tag-chip">
            <Tag tag={tag} color={tagColors[tag]?.value} />
            <IconButton icon={<CloseIcon />} name={t('tags.take_off', [tag])} onClick={() => onUntag(tag)} />
          </span>
        ))}
        <TagInput
          tags={tags.filter((tag) => !chosen.includes(tag))}
          label={t('tags.add')}
          field={field}
          onTag={onTag}
        />
      </div>
    </fieldset>
  );
}
