import { t } from './text';

const ROWS = [0, 1, 2, 3];

/** Rows to come. Styles keep it unseen for the first 150 ms, which is mostly all that loading takes. */
export function Skeleton() {
  return (
    <div class="skeleton" role="status" aria-label={t('loading')}>
      {ROWS.map((row) => (
        <div key={row} class="bones" />
      ))}
    </div>
  );
}
