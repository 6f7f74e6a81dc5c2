import { useRef } from 'preact/hooks';
import type { AboutState } from '../../../data/options/about/about';
import { useFocusPart } from '../../focus-part';
import { t } from '../../text';
import { timeRangeText } from '../../times';

export interface MissingPlacesProps {
  missing: NonNullable<AboutState['missing']>;
  onClear(): void;
}

const TITLES = {
  abs: 'pages.abs',
  html: 'pages.html',
  list: 'pages.list',
  search: 'pages.search',
} as const;

/** On which of arXiv's pages nothing of ours found its place, and what the reader can do about it. */
export function MissingPlaces({ missing, onClear }: MissingPlacesProps) {
  const none = useRef<HTMLParagraphElement>(null);
  useFocusPart(none, String(missing.length));
  if (missing.length === 0) {
    return (
      <p ref={none} tabIndex={-1}>
        {t('options.missing_none')}
      </p>
    );
  }
  return (
    <>
      <p>{t('options.missing_help')}</p>
      <ul class="missing">
        {missing.map(({ page, first, last, selectors }) => (
          <li key={page} data-testid="missing" data-page={page}>
            <strong>{t(TITLES[page])}</strong> <span class="dates">{timeRangeText(first, last)}</span>
            {selectors.map((selector) => (
              <code key={selector}>{selector}</code>
            ))}
          </li>
        ))}
      </ul>
      <p class="acts">
        <button type="button" class="button" data-testid="clear-missing" onClick={onClear}>
          {t('options.clear')}
        </button>
      </p>
    </>
  );
}
