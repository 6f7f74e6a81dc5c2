import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { isComposing } from '../../data/key-of';
import { t } from '../text';

export interface TagInputProps {
  /** Tags that are in use, for completion. */
  tags: readonly string[];
  label: string;
  /** Gets the field. */
  field?: RefObject<HTMLInputElement | null> | null;
  onTag(tag: string): void;
}

const COMMA = /[,，、]/;

/** Adds a tag: typed with completion, taken by Enter or a comma, one after the other. */
export function TagInput({ tags, label, field = null, onTag }: TagInputProps) {
  const id = useId();
  const give = (input: HTMLInputElement) => {
    const text = input.value;
    input.value = '';
    for (const tag of text.split(COMMA)) if (tag.trim()) onTag(tag);
  };
  return (
    <>
      <input
        class="tag-input"
        data-testid="tag-input"
        ref={field}
        list={id}
        aria-label={label}
        placeholder={t('tags.add')}
        autocomplete="off"
        enterkeyhint="done"
        onInput={(event) => {
          // A comma that ends a composed syllable comes as text, and not as a key.
          if (!event.isComposing && COMMA.test(event.currentTarget.value)) give(event.currentTarget);
        }}
        onKeyDown={(event) => {
          // While a syllable is being composed, Enter belongs to the input method.
          if (isComposing(event)) return;
          if (event.key !== 'Enter') return;
          event.preventDefault();
          give(event.currentTarget);
        }}
      />
      <datalist id={id}>
        {tags.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </>
  );
}
