import type { TagColor } from '../../data/reading-list/tags';

export interface TagProps {
  tag: string;
  color: TagColor | undefined;
}

/** A tag in its colour. */
export function Tag({ tag, color = 'gray' }: TagProps) {
  return (
    <span class="tag" data-color={color}>
      {tag}
    </span>
  );
}
