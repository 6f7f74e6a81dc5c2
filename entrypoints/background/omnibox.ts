import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { createOmnibox } from '../../data/omnibox/omnibox';
import { searchPatiently } from '../../data/omnibox/patient-search';
import { createLibrarySearch, type LibrarySearch } from '../../data/search/search-library';
import { paperKey, read } from '../../data/storage';

/** Holds an index in memory: while the address bar is being used, and as long as the browser lets the background live. */
let library: LibrarySearch | undefined;

function searching(): LibrarySearch {
  library ??= createLibrarySearch();
  return library;
}

const omnibox = createOmnibox({
  style: import.meta.env.FIREFOX ? 'plain' : 'xml',
  search: (query, options) => searchPatiently(searching(), query, options),
  readPaper: async (id) => (await read([paperKey(id)]))[paperKey(id)],
  texts: {
    hint: () => i18n.t('omnibox.hint'),
    all: (query) => i18n.t('omnibox.results', [query]),
    none: (query) => i18n.t('omnibox.none', [query]),
    indexing: (query, done, total) => i18n.t('omnibox.indexing', [query, done, total]),
    open: () => i18n.t('omnibox.open'),
  },
});

type Suggest = (suggestions: Browser.omnibox.SuggestResult[]) => void;
type Disposition = `${Browser.omnibox.OnInputEnteredDisposition}`;

/** Finds papers from the address bar, after the keyword `haru`. */
export function followOmnibox(): void {
  const { onInputStarted, onInputChanged, onInputCancelled, onInputEntered } = browser.omnibox;
  onInputStarted.addListener(() => {
    setFirst(omnibox.hint());
    searching().prepare().catch(reportError);
  });
  onInputChanged.addListener((text, suggest) => {
    suggestFor(text, suggest).catch(reportError);
  });
  onInputCancelled.addListener(() => {
    library?.close();
    library = undefined;
  });
  // There, what is set while one types is shown with the next text only.
  if (import.meta.env.FIREFOX) setFirst(omnibox.hint());
  onInputEntered.addListener((text, disposition) => {
    open(text, disposition).catch(reportError);
  });
}

async function suggestFor(text: string, suggest: Suggest): Promise<void> {
  const suggested = await omnibox.suggest(text);
  if (!suggested) return;
  if (suggested.first !== undefined) setFirst(suggested.first);
  suggest(suggested.others);
}

/** Browsers answer this call with a promise, or with nothing. */
function setFirst(description: string): void {
  Promise.resolve(browser.omnibox.setDefaultSuggestion({ description })).catch(reportError);
}

async function open(text: string, disposition: Disposition): Promise<void> {
  const address = await omnibox.addressFor(text);
  const url =
    'url' in address ? address.url : browser.runtime.getURL(`/popup.html#find=${encodeURIComponent(address.find)}`);
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
