import { SearchIcon } from './icons';
import { t } from './text';

export interface SearchBoxProps {
  query: string;
  /** What can be found, where that is more than the popup's rows. */
  placeholder?: string;
  onSearch(query: string): void;
}

/** Narrows the shown list while one types; half-composed syllables count too. */
export function SearchBox({ query, placeholder = t('search.placeholder'), onSearch }: SearchBoxProps) {
  return (
    <label class="search">
      <SearchIcon />
      <input
        type="search"
        data-testid="search"
        value={query}
        placeholder={placeholder}
        aria-label={t('search.name')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
    </label>
  );
}
