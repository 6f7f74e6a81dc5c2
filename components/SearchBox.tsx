import { SearchIcon } from './icons';
import { t } from './text';

export interface SearchBoxProps {
  query: string;
  /** What can be found, where that is more than the popup's rows. */
  placeholder?: string;
  /** Where is searched, for the field's name. */
  name?: string;
  /** The field was entered: something will be searched for. */
  onEnter?: (() => void) | undefined;
  onSearch(query: string): void;
}

/** Searches while one types; half-composed syllables count too. */
export function SearchBox({
  query,
  placeholder = t('search.placeholder'),
  name = t('search.name'),
  onEnter,
  onSearch,
}: SearchBoxProps) {
  return (
    <label class="search">
      <SearchIcon />
      <input
        type="search"
        data-testid="search"
        value={query}
        placeholder={placeholder}
        aria-label={name}
        autocomplete="off"
        spellcheck={false}
        onFocus={onEnter}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
    </label>
  );
}
