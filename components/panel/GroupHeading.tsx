import { numberText } from '../../data/locale-text';
import { STATUSES } from '../../data/reading-list/entry';
import { monthText } from '../dates';
import { statusText } from '../status-text';
import { t } from '../text';

export interface GroupHeadingProps {
  /** A status, a month `YYYY-MM` or a category; undefined for papers that have none. */
  value: string | undefined;
  count: number;
}

/** What the papers below have in common, and how many they are. */
export function GroupHeading({ value, count }: GroupHeadingProps) {
  return (
    <h2>
      {nameOf(value)} <span class="number">{numberText(count)}</span>
    </h2>
  );
}

function nameOf(value: string | undefined): string {
  if (value === undefined) return t('panel.no_category');
  const status = STATUSES.find((known) => known === value);
  if (status) return statusText(status);
  return /^\d{4}-\d\d$/.test(value) ? monthText(value) : value;
}
