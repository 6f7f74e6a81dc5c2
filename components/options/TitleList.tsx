import type { Titled } from '../../data/options/titled';
import { t } from '../text';
import { FirstOf } from './FirstOf';

export interface TitleListProps {
  /** What the papers have in common. */
  name: string;
  papers: readonly Titled[];
}

/** Papers by title: the first few, and the others when asked for. Nothing where there are none. */
export function TitleList({ name, papers }: TitleListProps) {
  if (papers.length === 0) return null;
  return (
    <div class="titles">
      <h4>
        {name} <span class="number">{t('data.papers', papers.length)}</span>
      </h4>
      <FirstOf items={papers} more={(left) => t('data.more', [left])}>
        {({ id, title }) => (
          <li key={id} lang="en">
            {title}
          </li>
        )}
      </FirstOf>
    </div>
  );
}
