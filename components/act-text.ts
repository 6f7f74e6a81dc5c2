import type { LastAct } from '../data/reading-list/act';
import { t } from './text';

/** What the reader did last, as the bar that offers to undo it says it. */
export function actText({ kind, papers }: LastAct): string {
  switch (kind) {
    case 'remove':
      return t('act.remove', papers);
    case 'status':
      return t('act.status', papers);
    case 'tags':
      return t('act.tags', papers);
    case 'rename-tag':
      return t('act.rename_tag', papers);
    case 'note':
      return t('act.note');
    case 'rating':
      return t('act.rating', papers);
    case 'import':
      return t('act.import', papers);
    case 'restore':
      return t('act.restore', papers);
  }
}
