import { createFind } from '../../data/panel/find';
import { createLibrarySearch } from '../../data/search/search-library';

/** The one search of this page. */
export const librarySearch = createLibrarySearch();

/** The reading list's, which knows the same names by it. */
export const find = createFind(librarySearch);
