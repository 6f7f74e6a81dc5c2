/** The element that the floor inserts. */
export const FLOOR_ELEMENT = 'bench-floor';

/** Other sites' pages that extensions are measured on. */
export const OTHER_SITES = ['https://blog.example/*'];

/** A script that reads one key and then runs `act`, which can `create()` the element to insert. */
const script = (act: string) => `chrome.storage.local.get('text', ({ text = 'floor' }) => {
  const create = () => {
    const element = document.createElement('${FLOOR_ELEMENT}');
    element.textContent = text;
    element.style.display = 'block';
    return element;
  };
  ${act}
});`;

// Without a guard: whether it comes before the first frame is left to luck, as it would be for a naive script.
const ABSTRACT = `const insert = () => {
    const abstract = document.querySelector('#abs > blockquote.abstract');
    if (!abstract) return false;
    abstract.before(create());
    return true;
  };
  if (insert()) return;
  const observer = new MutationObserver(() => insert() && observer.disconnect());
  observer.observe(document, { childList: true, subtree: true });`;

/** The scripts of the floor: the least that an extension does on pages of that kind. */
export const FLOOR_SCRIPTS = {
  'abs.js': script(ABSTRACT),
  'list.js': script("document.querySelector('dl#articles')?.before(create());"),
  'links.js': script('document.body.append(create());'),
};

/** When each of them runs, and where. */
export const FLOOR_CONTENT_SCRIPTS = [
  { matches: ['*://*.arxiv.org/abs/*'], run_at: 'document_start', js: ['abs.js'] },
  { matches: ['*://*.arxiv.org/list/*'], run_at: 'document_end', js: ['list.js'] },
  { matches: OTHER_SITES, run_at: 'document_idle', js: ['links.js'] },
];
