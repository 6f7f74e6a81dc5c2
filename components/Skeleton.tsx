import { t } from './text';

const ROWS = [0, 1, 2, 3];

/**
 * Rows to come. Styles keep it unseen for the first 150 ms, which is mostly all that loading takes; what comes of it is read
 * out, and it itself is not.
 */
export function Skeleton() {
  return (
    <div class="skeleton">
      <span class="unseen">{t('loading')}</span>
      {ROWS.map((row) => (
        <div key={row} class="bones" />
      ))}
    </div>
  );
}
