import { t } from '../text';

/** What was read on each of the last four weeks' days; nothing where nothing was. */
export function ReadingChart({ read }: { read: readonly number[] }) {
  const sum = read.reduce((all, one) => all + one, 0);
  if (sum === 0) return null;
  const most = Math.max(...read);
  const text = t('panel.read', sum);
  return (
    <figure class="chart" aria-label={text}>
      {/* Drawn as one picture: 28 elements that nobody can act on would only be in the way. */}
      <svg viewBox="0 0 196 30" aria-hidden="true">
        {read.map((count, day) => {
          const height = count === 0 ? 2 : 4 + (26 * count) / most;
          return (
            <rect key={day} x={day * 7} y={30 - height} width="5" height={height} rx="1" opacity={count ? 1 : 0.3} />
          );
        })}
      </svg>
      <figcaption aria-hidden="true">{text}</figcaption>
    </figure>
  );
}
