import { useRef } from 'preact/hooks';
import type { AboutState } from '../../../data/options/about/about';
import { useFocusPart } from '../../focus-part';
import { t } from '../../text';

export interface MissingPlacesProps {
  missing: NonNullable<AboutState['missing']>;
  /** BCP 47 tag of the interface's language. */
  language: string;
  onClear(): void;
}

const TITLES = {
  abs: 'pages.abs',
  html: 'pages.html',
  list: 'pages.list',
  search: 'pages.search',
} as const;

/** On which of arXiv's pages nothing of ours found its place, and what the reader can do about it. */
export function MissingPlaces({ missing, language, onClear }: MissingPlacesProps) {
  const none = useRef<HTMLParagraphElement>(null);
  useFocusPart(none, String(missing.length));
  if (missing.length === 0) {
    return (
      <p ref={none} tabIndex={-1}>
        {t('options.missing_none')}
      </p>
    );
  }
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return (
    <>
      <p>{t('options.missing_help')}</p>
      <ul class="missing">
        {missing.map(({ page, first, last, selectors }) => (
          <li key={page} data-testid="missing" data-page={page}>
            <strong>{t(TITLES[page])}</strong> <span class="dates">{date.formatRange(first, last)}</span>
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
