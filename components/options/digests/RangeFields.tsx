import type { DayRange } from '../../../data/library/calendar';
import type { DigestDate } from '../../../data/paper';
import { t } from '../../text';

export interface RangeFieldsProps {
  /** What the fields' test ids begin with. */
  id: string;
  first: DigestDate | undefined;
  last: DigestDate | undefined;
  /** What stands in the fields at first; empty fields without it. */
  range?: DayRange | undefined;
}

/** Two days, from and to. `rangeOf` reads them from the form. */
export function RangeFields({ id, first, last, range }: RangeFieldsProps) {
  const limits = { type: 'date', ...(first && { min: first }), ...(last && { max: last }), required: true } as const;
  return (
    <>
      <label class="field">
        <span class="field-name">{t('digests.from')}</span>
        <input {...limits} name="from" data-testid={`${id}-from`} defaultValue={range?.from ?? ''} />
      </label>
      <label class="field">
        <span class="field-name">{t('digests.to')}</span>
        <input {...limits} name="to" data-testid={`${id}-to`} defaultValue={range?.to ?? ''} />
      </label>
    </>
  );
}

/** The range that a form with `RangeFields` has; a date field has a day of the calendar or nothing. */
export function rangeOf(form: HTMLFormElement): DayRange {
  const given = new FormData(form);
  return { from: String(given.get('from')) as DigestDate, to: String(given.get('to')) as DigestDate };
}
