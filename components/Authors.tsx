import { t } from './text';

const SHOWN = 3;

/** The first authors and how many more there are; all of them on hover. */
export function Authors({ authors }: { authors: readonly string[] }) {
  if (authors.length === 0) return null;
  const more = authors.length - SHOWN;
  return (
    <p class="authors" title={authors.join(', ')}>
      <span lang="en">{authors.slice(0, SHOWN).join(', ')}</span>
      {more > 0 && <span class="more"> {t('row.more_authors', [more])}</span>}
    </p>
  );
}
