import { numberText } from '../../data/locale-text';
import type { Facets } from '../../data/panel/facets';
import { STATUSES, type Status } from '../../data/reading-list/entry';
import { statusText } from '../status-text';
import { t } from '../text';

export interface StatusChipsProps {
  /** Absent while the list is being read. */
  facets: Facets | undefined;
  status: Status | undefined;
  total: number;
  onStatus(status: Status | undefined): void;
}

/** Narrows the list to the papers of one status. */
export function StatusChips({ facets, status, total, onStatus }: StatusChipsProps) {
  const chip = (value: Status | undefined, name: string, count: number | undefined) => (
    <button
      key={value ?? 'all'}
      type="button"
      class="chip"
      data-testid={`chip-${value ?? 'all'}`}
      aria-pressed={status === value}
      onClick={() => onStatus(value)}
    >
      {name} {count !== undefined && <span class="number">{numberText(count)}</span>}
    </button>
  );
  return (
    <fieldset class="chips" aria-label={t('status.name')}>
      {chip(undefined, t('panel.all'), facets && total)}
      {STATUSES.map((value) => chip(value, statusText(value), facets?.statuses[value]))}
    </fieldset>
  );
}
