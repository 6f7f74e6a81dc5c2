import { useState } from 'preact/hooks';
import type { Titled } from '../../data/options/titled';
import { t } from '../text';

export interface TitleListProps {
  /** What the papers have in common. */
  name: string;
  papers: readonly Titled[];
}

const FIRST = 5;
const STEP = 100;

/** Papers by title: the first few, and the others when asked for. Nothing where there are none. */
export function TitleList({ name, papers }: TitleListProps) {
  const [shown, setShown] = useState(FIRST);
  if (papers.length === 0) return null;
  const rest = papers.length - shown;
  return (
    <div class="titles">
      <h4>
        {name} <span class="number">{t('data.papers', papers.length)}</span>
      </h4>
      <ul>
        {papers.slice(0, shown).map(({ id, title }) => (
          <li key={id} lang="en">
            {title}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="link" onClick={() => setShown(shown + STEP)}>
          {t('data.more', [rest])}
        </button>
      )}
    </div>
  );
}
