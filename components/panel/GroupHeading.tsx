import { numberText } from '../../data/locale-text';
import { STATUSES } from '../../data/reading-list/entry';
import { statusText } from '../status-text';
import { t } from '../text';
import { monthText } from './dates';

export interface GroupHeadingProps {
  /** A status, a month `YYYY-MM` or a category; undefined for papers that have none. */
  value: string | undefined;
  count: number;
  /** BCP 47 tag of the interface's language. */
  language: string;
}

/** What the papers below have in common, and how many they are. */
export function GroupHeading({ value, count, language }: GroupHeadingProps) {
  return (
    <h2>
      {nameOf(value, language)} <span class="number">{numberText(count)}</span>
    </h2>
  );
}

function nameOf(value: string | undefined, language: string): string {
  if (value === undefined) return t('panel.no_category');
  const status = STATUSES.find((known) => known === value);
  if (status) return statusText(status);
  return /^\d{4}-\d\d$/.test(value) ? monthText(value, language) : value;
}
